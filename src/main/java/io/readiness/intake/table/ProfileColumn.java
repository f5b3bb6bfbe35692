package io.readiness.intake.table;

import java.util.List;

/**
 * A column of a table of profiles.
 *
 * @param name the field of the profile, with {@code N} where a number from 1 tells which entry of a list is meant, such as
 *     {@code evidence.N.outcome.metric}
 * @param form how a cell of it is written
 * @param words the words that may stand in it; empty: it is no column of words
 * @param most up to what each of the numbers goes
 */
public record ProfileColumn(String name, CellForm form, List<String> words, List<Integer> most) {
    /** What stands in a name in place of a number. */
    static final String NUMBER = "N";

    /** How a cell is written. */
    public enum CellForm {
        /** As it is. */
        TEXT,
        /** Digits and nothing else. */
        WHOLE_NUMBER,
        /** Digits, with a point before decimals. */
        NUMBER,
        /** {@code yes} or {@code no}. */
        YES_OR_NO,
        /** Year, month and day, such as {@code 2026-03-31}. */
        DATE,
        /** One of the words. */
        WORD,
        /** Some of the words, with a semicolon between them, or {@code none}. */
        WORDS,
        /** The list as a whole: only {@code none}, which says that it is empty. */
        NONE
    }

    /** Its name with these numbers, in their order, and 1 where there are no more of them. */
    String numbered(List<Integer> numbers) {
        StringBuilder named = new StringBuilder();
        int next = 0;
        for (String part : name.split("\\.")) {
            named.append(named.isEmpty() ? "" : ".");
            if (part.equals(NUMBER)) {
                named.append(next < numbers.size() ? numbers.get(next) : Integer.valueOf(1));
                next++;
            } else {
                named.append(part);
            }
        }
        return named.toString();
    }
}
