package io.readiness.resume;

import io.readiness.resume.ResumeTables.ReadingTable;
import io.readiness.wording.WrittenText;
import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The bullets of a resume as they are read: one for each line of what was sent, up to a bound.
 *
 * @param texts each of them, without marks of a list and markup
 * @param cut whether there are more, or longer ones
 */
record Bullets(List<String> texts, boolean cut) {
    /** What tells that a text has lines or markup; all else is one bullet as it stands. */
    private static final String MARKS = "\n\r<&\u2022";

    /** Reads what was sent until there are as many as are judged. */
    static Bullets of(List<String> told, LineReader lines, ReadingTable most) {
        List<String> texts = new ArrayList<>(told.size());
        boolean cut = false;
        for (int i = 0; i < told.size(); i++) {
            if (texts.size() == most.bullets()) {
                return new Bullets(texts, true);
            }
            cut |= add(told.get(i), lines, most, texts);
        }
        return new Bullets(texts, cut);
    }

    /** Adds the bullets of one text, and tells whether any was left out or cut. */
    private static boolean add(String told, LineReader lines, ReadingTable most, List<String> to) {
        if (told.chars().noneMatch(one -> MARKS.indexOf(one) >= 0)) {
            return addLine(told, most, to);
        }
        WrittenText written = lines.read(told, most.bullets() * most.characters());
        boolean cut = !written.whole();
        for (Line line : written.lines()) {
            if (written.lines().size() == 1 || line.kind().compareTo(LineKind.LEAD_IN) > 0) {
                cut |= addLine(written.words(line), most, to);
            }
        }
        return cut;
    }

    private static boolean addLine(String line, ReadingTable most, List<String> to) {
        if (to.size() == most.bullets()) {
            return true;
        }
        to.add(WrittenText.beginning(line, most.characters()));
        return line.length() > most.characters();
    }

    /** All of them as one text. */
    String together() {
        return String.join("\n", texts);
    }
}
