package io.readiness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts each table that a tool has left into its place in the document, and prints it. What was not measured this time
 * stays as it was.
 */
public final class Report {
    private static final Path DOCUMENT = Path.of("docs", "performance.md");

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        Machine.table().write("machine");
        String document = Files.readString(DOCUMENT);
        for (Path file : tables()) {
            String name = file.getFileName().toString().replace(".md", "");
            String table = Files.readString(file).strip();
            System.out.println("\n" + name + "\n\n" + table);
            document = placed(document, name, table);
        }
        if (!Table.QUICK) {
            Files.writeString(DOCUMENT, document);
        }
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Table.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String placed(String document, String name, String table) {
        String from = "<!-- " + name + ": measured -->";
        String to = "<!-- /" + name + " -->";
        Matcher place = Pattern.compile(Pattern.quote(from) + ".*?" + Pattern.quote(to), Pattern.DOTALL)
                .matcher(document);
        if (!place.find()) {
            System.out.println(DOCUMENT + " has no place for it; maybe add " + from + " and " + to + "?");
        }
        return place.replaceFirst(Matcher.quoteReplacement(from + "\n\n" + table + "\n\n" + to));
    }
}
