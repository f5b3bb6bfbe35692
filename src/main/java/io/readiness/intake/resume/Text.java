package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.Told.Source;
import io.readiness.intake.resume.Told.Sureness;
import java.util.Set;

/** Puts together what was wrapped, and tells where things stand. */
final class Text {
    private static final Set<Format> WRAPPED = Set.of(Format.PDF, Format.TEXT, Format.MARKDOWN);
    private static final Set<String> KEEPS_HYPHEN = Set.of(
            "cross", "self", "non", "end", "long", "short", "high", "low", "well", "multi", "co", "part", "full",
            "half", "two", "three", "user", "data", "time", "e", "b", "c", "pre", "post", "real", "first", "day",
            "year", "in", "on", "go");
    private static final double NEARLY_FULL = 0.6;

    private final SourceDocument document;
    private final int longest;

    Text(SourceDocument document) {
        this.document = document;
        this.longest = document.lines().stream()
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
    }

    /** Whether a line goes on with the one before, which was as full as a line gets. */
    boolean goesOn(Line before, String soFar, Line line) {
        if (!WRAPPED.contains(document.format())
                || line.layout().item() > 0
                || line.layout().heading() > 0
                || line.layout().column() != before.layout().column()
                || line.layout().block() != before.layout().block()
                || line.layout().bold() != before.layout().bold()
                || Math.abs(line.layout().size() - before.layout().size()) > 0.6) {
            return false;
        }
        boolean full = before.text().length() >= NEARLY_FULL * Math.min(longest, 110);
        char first = line.text().charAt(0);
        boolean small = Character.isLowerCase(first) || (!Character.isLetter(first) && first != '(' && full);
        boolean open = !soFar.matches("(?s).*[.!?:;]");
        return small
                || (open && full)
                || (full
                        && before.layout().item() > 0
                        && line.layout().indent() > before.layout().indent())
                || (full
                        && before.layout().item() == 0
                        && soFar.length() > before.text().length());
    }

    static String join(String before, String next) {
        if (before.endsWith("-")
                && before.length() > 1
                && Character.isLetter(before.charAt(before.length() - 2))
                && Character.isLowerCase(next.charAt(0))) {
            String word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1)
                    .toLowerCase(java.util.Locale.ROOT);
            return KEEPS_HYPHEN.contains(word) || word.contains("-")
                    ? before + next
                    : before.substring(0, before.length() - 1) + next;
        }
        return before + " " + next;
    }

    <T> Told<T> told(T value, Line line, String words, Sureness sureness) {
        return new Told<>(value, new Source(document.name(), line.place(), words.replace('\t', ' ')), sureness);
    }

    Told<String> read(String words, Line line) {
        String flat = words.replace('\t', ' ').strip();
        return told(flat, line, flat, Sureness.READ);
    }

    Source source(Line line) {
        return new Source(document.name(), line.place(), line.text().replace('\t', ' '));
    }
}
