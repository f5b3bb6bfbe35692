package io.readiness.intake.resume;

import io.readiness.intake.document.Allowance;
import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Format;
import io.readiness.intake.document.SourceDocument.Line;
import io.readiness.intake.resume.Told.Source;
import io.readiness.intake.resume.Told.Sureness;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts together what was wrapped, and tells where things stand. */
final class Text {
    private static final Set<Format> WRAPPED = Set.of(Format.PDF, Format.TEXT, Format.MARKDOWN);
    private static final Set<String> KEEPS_HYPHEN = Set.of(
            "cross", "self", "non", "end", "long", "short", "high", "low", "well", "multi", "co", "part", "full",
            "half", "two", "three", "user", "data", "time", "e", "b", "c", "pre", "post", "real", "first", "day",
            "year", "in", "on", "go");

    /** A line with less room left than its next word takes was wrapped; letters differ in width. */
    private static final double NEARLY_FULL = 0.9;

    private static final double SAME_SIZE = 0.6;
    private static final double HANGS = 3;

    /** No paragraph of a resume is so long; what comes then is another one. */
    private static final int LONGEST_PARAGRAPH = 4_000;

    private final SourceDocument document;
    private final Allowance allowance;

    /** The longest line of each column. */
    private final Map<Integer, Integer> room = new HashMap<>();

    Text(SourceDocument document, Allowance allowance) {
        this.document = document;
        this.allowance = allowance;
        document.lines()
                .forEach(line -> room.merge(line.layout().column(), line.text().length(), Math::max));
    }

    /** Stops when the time for the document is over. */
    void time() {
        allowance.time();
    }

    /** Whether two lines can be of one paragraph by their look. */
    private boolean stand(Line before, Line line) {
        return WRAPPED.contains(document.format())
                && line.layout().item() == 0
                && line.layout().heading() == 0
                && line.layout().column() == before.layout().column()
                && line.layout().block() == before.layout().block()
                && line.layout().bold() == before.layout().bold()
                && Math.abs(line.layout().size() - before.layout().size()) <= SAME_SIZE;
    }

    private boolean isFull(Line before, Line line) {
        String word = line.text().split("[ \t]", 2)[0];
        int longest = room.getOrDefault(before.layout().column(), 0);
        return before.text().length() + 1 + word.length() > NEARLY_FULL * longest;
    }

    /** Whether the lines of a paragraph hang: all but the first begin further right. */
    boolean hangs(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (stand(before, line)
                    && isFull(before, line)
                    && isRightOf(line, before)
                    && before.layout().item() == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightOf(Line line, Line other) {
        return line.layout().indent() > other.layout().indent() + HANGS;
    }

    /**
     * Whether a line goes on with the one before, which was as full as a line gets.
     *
     * @param first where the paragraph began
     * @param hanging whether paragraphs here hang
     */
    boolean goesOn(Line first, Line before, String soFar, Line line, boolean hanging) {
        allowance.time();
        if (!stand(before, line) || soFar.length() > LONGEST_PARAGRAPH) {
            return false;
        }
        if (hanging && first.layout().item() == 0) {
            return isRightOf(line, first);
        }
        boolean isItem = first.layout().item() > 0;
        if (isItem && isRightOf(line, first)) {
            return true;
        }
        char start = line.text().charAt(0);
        boolean full = isFull(before, line);
        boolean open = !soFar.matches("(?s).*[.!?:;]");
        return (Character.isLowerCase(start) && (full || open)) || (full && (open || !isItem));
    }

    /** Whether a line goes on with the one before in a list, where each line may stand for itself. */
    boolean goesOnInList(Line before, String soFar, Line line) {
        allowance.time();
        if (!stand(before, line) || soFar.length() > LONGEST_PARAGRAPH) {
            return false;
        }
        boolean small =
                Character.isLowerCase(line.text().charAt(0)) || line.text().startsWith("(");
        boolean open = soFar.matches("(?s).*(?:[,&/(\u2013-]|\\b(?:and|und|et|of|for|in|de|f\u00FCr))");
        boolean item = before.layout().item() > 0 && isRightOf(line, before);
        return small || open || item || (isFull(before, line) && !soFar.matches("(?s).*(?:[.)]|\\d)"));
    }

    static String join(String before, String next) {
        if (before.endsWith("-")
                && before.length() > 1
                && Character.isLetter(before.charAt(before.length() - 2))
                && Character.isLetter(next.charAt(0))) {
            String word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1)
                    .toLowerCase(Locale.ROOT);
            boolean keeps = KEEPS_HYPHEN.contains(word) || word.contains("-") || Character.isUpperCase(next.charAt(0));
            return keeps ? before + next : before.substring(0, before.length() - 1) + next;
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
