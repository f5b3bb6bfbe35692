package io.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * What is kept in the repository so that a change of it is seen and read: answers of the service, pages that are written
 * from the rules, and what the README shows. {@value #COMMAND} writes all of it anew. Each is worked out from the rules and
 * never from another kept file, so that one run is enough, in whatever order.
 *
 * <p>A kept answer says what was judged and not which edition said it: every edit of a rule makes another edition, and most
 * of them judge nobody in these answers otherwise.
 */
public final class Kept {
    /**
     * The tag of all that a rule author waits for: what is kept, and the examples beside the rules. What has it must not need
     * the running service, whose start takes longer than the rest.
     */
    public static final String TAG = "rules";

    public static final String COMMAND = "./mvnw -q test -Dgroups=" + TAG + " -Dkeep=true";

    private static final boolean KEEPING = Boolean.getBoolean("keep");

    /** As long as an edition has exactly these parts, it can be read in JSON of any layout. */
    private static final Pattern EDITION = Pattern.compile("(?<key>\"rulebook\"\\s*:\\s*)"
            + "\\{\\s*\"name\"\\s*:\\s*\"(?<name>(?:[^\"\\\\]|\\\\.)*)\"\\s*,\\s*\"version\"\\s*:\\s*\"(?<version>[^\"]*)\"\\s*,"
            + "\\s*\"effective\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"hash\"\\s*:\\s*\"[0-9a-f]{64}\"\\s*\\}");

    /** How much of a long line is shown around the first difference in it. */
    private static final int BEFORE = 60;

    private static final int AFTER = 100;

    private Kept() {}

    /** Holds an answer, JSON or JSON by line, against what is kept of it. A file ends with the end of a line. */
    public static void answer(Path file, String answer) throws IOException {
        String masked = masked(answer);
        page(file, masked.endsWith("\n") ? masked : masked + "\n");
    }

    /** Holds a text against what is kept of it. */
    public static void page(Path file, String text) throws IOException {
        if (KEEPING) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        refuseDifference(file, Files.exists(file) ? Files.readString(file) : "", text);
    }

    /**
     * Holds a part of a file against what is kept of it.
     *
     * @param from what stands right before the part, for the first time
     * @param to what stands right after it
     */
    public static void excerpt(Path file, String from, String to, String text) throws IOException {
        String whole = Files.readString(file);
        assertThat(whole).contains(from);
        int start = whole.indexOf(from) + from.length();
        page(file, whole.substring(0, start) + text + whole.substring(whole.indexOf(to, start)));
    }

    /** Holds what the running service answers, in whatever layout, against what is kept of it; it keeps nothing. */
    public static void assertIsServed(Path file, String answer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(masked(answer)))
                .as("%s, which is kept by %s", file, COMMAND)
                .isEqualTo(json.readTree(Files.readString(file)));
    }

    /** An answer without its edition; where two editions answer, they are told apart by name and version. */
    public static String masked(String answer) {
        boolean one = EDITION.matcher(answer)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count()
                < 2;
        return EDITION.matcher(answer).replaceAll(one ? "${key}\"…\"" : "${key}\"${name} ${version}\"");
    }

    /** An answer as if this edition had given it. */
    public static String by(String edition, String answer) {
        return EDITION.matcher(answer).replaceAll("${key}" + edition);
    }

    static void refuseDifference(Path file, String kept, String now) {
        if (!kept.equals(now)) {
            throw new AssertionFailedError(difference(file, kept, now), kept, now);
        }
    }

    private static String difference(Path file, String kept, String now) {
        List<String> before = lines(kept);
        List<String> after = lines(now);
        int line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        int at = sameUntil(at(before, line), at(after, line));
        return """
                %s differs from line %d on:
                %s  kept: %s
                   now: %s
                If that is meant, write all that is kept anew and read the difference:
                %s""".formatted(
                        file,
                        line + 1,
                        before.subList(Math.max(0, line - 2), line).stream()
                                .map(same -> "        " + around(same, 0) + "\n")
                                .collect(Collectors.joining()),
                        around(at(before, line), at),
                        around(at(after, line), at),
                        COMMAND);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }

    private static int sameUntil(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String around(String line, int at) {
        int from = at > BEFORE ? at - BEFORE : 0;
        int to = Math.min(line.length(), at + AFTER);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
