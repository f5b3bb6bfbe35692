package io.readiness.wording;

import java.util.List;

/**
 * A text as its lines, whatever form it was sent in. A line is a clause of its own: it goes on in no other.
 *
 * @param text the text as it is shown: with markup, what remains without it; otherwise the text as written
 * @param lines its lines, from top to bottom; blank ones and those that only draw something are left out
 * @param whole whether all of it was read; what goes beyond the length to read was not
 */
public record WrittenText(String text, List<Line> lines, boolean whole) {

    /**
     * A line, which may have been wrapped over several.
     *
     * @param kind what it is by its form
     * @param level of a heading, how deep it stands: 1 is the highest; otherwise 0
     * @param start the place of its first character, after its marks
     * @param end the place after its last character
     */
    public record Line(LineKind kind, int level, int start, int end) {}

    /** What a line is by its form. */
    public enum LineKind {
        HEADING,
        /** It ends in a colon: a heading, or the first line of a list within a part. */
        LEAD_IN,
        ITEM,
        PARAGRAPH
    }

    /** The beginning of a text, of so many characters at most; what a pair of them stands for is not cut in two. */
    public static String beginning(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** The words of a line. */
    public String words(Line line) {
        return text.substring(line.start(), line.end());
    }

    /** Reads a text in any form as its lines. */
    @FunctionalInterface
    public interface LineReader {
        /**
         * The lines of a text.
         *
         * @param written HTML, also where it stands as entities, Markdown, plain text, or what is left of one
         * @param longest how many characters to read, markup not counted
         */
        WrittenText read(String written, int longest);
    }
}
