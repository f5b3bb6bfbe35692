package io.readiness.lexicon.form;

import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart what a scraper has put into one line: headings and items stand glued to what comes before them, or each behind a
 * bullet of its own. A few names in capitals within words make no such line.
 */
final class Flattened {
    /** Shorter ones are sentences. */
    private static final int SHORTEST = 200;

    private static final int FEWEST_SEAMS = 3;
    private static final int SHORTEST_WORD = 3;
    private static final String BULLETS = "\u2022\u25CF\u25AA\u25E6\u00B7\u25A0\u2023";

    private final String text;
    private final LineMarks marks;

    Flattened(String text, LineMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    List<Line> apart(List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines.size());
        for (Line line : lines) {
            List<Integer> seams = line.end() - line.start() < SHORTEST ? List.of() : seams(line);
            if (different(seams) < FEWEST_SEAMS) {
                apart.add(line);
            } else {
                cut(line, seams, apart);
            }
        }
        return apart;
    }

    /** A name that comes again and again is one seam. */
    private long different(List<Integer> seams) {
        return seams.stream()
                .map(seam -> text.substring(
                        Math.max(0, seam - SHORTEST_WORD), Math.min(text.length(), seam + SHORTEST_WORD)))
                .distinct()
                .limit(FEWEST_SEAMS)
                .count();
    }

    private List<Integer> seams(Line line) {
        List<Integer> seams = new ArrayList<>();
        for (int i = line.start() + 1; i + 1 < line.end(); i++) {
            if (isGlued(i, line.end()) || BULLETS.indexOf(text.charAt(i)) >= 0) {
                seams.add(i);
            }
        }
        return seams;
    }

    /** "forRunning", "day.What", "AREASEnsuring": a capital that begins a word where none can begin. */
    private boolean isGlued(int place, int end) {
        char before = text.charAt(place - 1);
        if (!Character.isUpperCase(text.charAt(place))) {
            return false;
        }
        return Character.isUpperCase(before)
                ? Character.isUpperCase(text.charAt(Math.max(0, place - SHORTEST_WORD))) && isLower(place + 1, end)
                : isLower(place - SHORTEST_WORD, place) || isShortWord(place, end) || ".!?:;)".indexOf(before) >= 0;
    }

    /** "doOwn": a whole word before, and the beginning of another one behind. */
    private boolean isShortWord(int place, int end) {
        return place > 2
                && Character.isLowerCase(text.charAt(place - 1))
                && Character.isLowerCase(text.charAt(place - 2))
                && Character.isWhitespace(text.charAt(place - SHORTEST_WORD))
                && place + 1 < end
                && Character.isLowerCase(text.charAt(place + 1));
    }

    /** As many small letters as a word has that is no name with capitals in it. */
    private boolean isLower(int from, int end) {
        for (int i = from; i < from + SHORTEST_WORD; i++) {
            if (i < 0 || i >= end || !Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void cut(Line line, List<Integer> seams, List<Line> apart) {
        int from = line.start();
        for (int seam : seams) {
            put(line, from, seam, apart);
            from = seam;
        }
        put(line, from, line.end(), apart);
    }

    private void put(Line line, int from, int to, List<Line> apart) {
        Line part = marks.line(from, to);
        if (part.start() < part.end()) {
            apart.add(
                    part.kind() == LineKind.PARAGRAPH
                            ? new Line(line.kind(), line.level(), part.start(), part.end())
                            : part);
        }
    }
}
