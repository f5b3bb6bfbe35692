package io.readiness.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rulebook that judge: everything but its scenarios, examples, golden candidates and pages.
 *
 * @param files text by path from the rulebook's folder, with {@code /} between names
 */
public record RulebookSource(SortedMap<String, String> files) {

    public static RulebookSource in(Path folder) {
        if (!Files.isRegularFile(folder.resolve("rulebook.yaml"))) {
            throw new RulebookFault(
                    folder.resolve("rulebook.yaml").toString(),
                    1,
                    "There is no rulebook here.",
                    "Maybe name the folder that holds rulebook.yaml?");
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (judges(name)) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rulebook in " + folder + " cannot be read.", e);
        }
        return new RulebookSource(files);
    }

    private static boolean judges(String name) {
        return name.endsWith(".drl")
                || (name.endsWith(".yaml")
                        && !name.endsWith(".scenarios.yaml")
                        && !name.endsWith(".examples.yaml")
                        && !name.startsWith("golden/"));
    }

    /** The text of a file that every rulebook has. */
    String text(String file) {
        String text = files.get(file);
        if (text == null) {
            throw new RulebookFault(file, 1, "This file is missing.", "Maybe it was moved or renamed?");
        }
        return text;
    }

    public SortedMap<String, String> drl() {
        SortedMap<String, String> drl = new TreeMap<>(files);
        drl.keySet().removeIf(name -> !name.endsWith(".drl"));
        return drl;
    }

    /** A fault at the first line of a file that holds these words, or at its first line. */
    public RulebookFault fault(String file, String words, String wrong, String hint) {
        return fault(file, "", words, wrong, hint);
    }

    /** A fault at the first line that holds these words from where a row begins, or where it begins. */
    public RulebookFault fault(String file, String row, String words, String wrong, String hint) {
        String text = files.getOrDefault(file, "");
        int from = Math.max(0, text.indexOf(row));
        int at = text.indexOf(words, from);
        return new RulebookFault(file, lineAt(text, at < 0 ? from : at), wrong, hint);
    }

    /** Refuses a name that is none of those known, and asks for the one that was most likely meant. */
    public void refuseUnknown(String name, Collection<String> known, String file, String words, String wrong) {
        if (!known.contains(name)) {
            throw fault(file, words, wrong, "Did you mean " + Nearest.to(name, known) + "?");
        }
    }

    private static int lineAt(String text, int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** SHA-256 over names and texts, in hex: the same files give the same hash on every machine. */
    public String hash() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(file.getValue().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A rulebook that cannot be used: names the file, the line and what to try. */
    public static final class RulebookFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RulebookFault(String file, int line, String wrong, String hint) {
            super(file + ":" + line + ": " + wrong + " " + hint);
        }
    }
}
