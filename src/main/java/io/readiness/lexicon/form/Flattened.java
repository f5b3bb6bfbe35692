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
    private static final int SHORTEST = 300;

    private static final int FEWEST_SEAMS = 3;
    private static final String BULLETS = "\u2022\u25CF\u25AA\u25E6\u00B7\u25A0\u2023";

    private Flattened() {}

    static List<Line> apart(String text, List<Line> lines) {
        List<Line> apart = new ArrayList<>(lines.size());
        for (Line line : lines) {
            List<Integer> seams = line.end() - line.start() < SHORTEST ? List.of() : seams(text, line);
            if (seams.size() < FEWEST_SEAMS) {
                apart.add(line);
            } else {
                cut(text, line, seams, apart);
            }
        }
        return apart;
    }

    private static List<Integer> seams(String text, Line line) {
        List<Integer> seams = new ArrayList<>();
        for (int i = line.start() + 1; i + 1 < line.end(); i++) {
            if (isGlued(text, i) || BULLETS.indexOf(text.charAt(i)) >= 0) {
                seams.add(i);
            }
        }
        return seams;
    }

    /** "forRunning", "day.What": a capital that begins a word where none can begin. */
    private static boolean isGlued(String text, int place) {
        char before = text.charAt(place - 1);
        return Character.isUpperCase(text.charAt(place))
                && (Character.isLowerCase(before) || ".!?:;)".indexOf(before) >= 0)
                && (Character.isLowerCase(text.charAt(place + 1)) || text.charAt(place + 1) == ' ');
    }

    private static void cut(String text, Line line, List<Integer> seams, List<Line> apart) {
        int from = line.start();
        for (int seam : seams) {
            put(text, line, from, seam, apart);
            from = seam;
        }
        put(text, line, from, line.end(), apart);
    }

    private static void put(String text, Line line, int from, int to, List<Line> apart) {
        Line part = LineMarks.line(text, from, to);
        if (part.start() < part.end()) {
            apart.add(
                    part.kind() == LineKind.PARAGRAPH
                            ? new Line(line.kind(), line.level(), part.start(), part.end())
                            : part);
        }
    }
}
