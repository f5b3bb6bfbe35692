package io.readiness.lexicon.form;

import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which a line tells that it is a heading or an item. */
final class LineMarks {
    private static final int SPOKEN_LEVEL = 5;

    /** Longer ones are sentences, whatever they end with. */
    private static final int LONGEST_HEADING = 80;

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(?=\\S)");
    private static final Pattern QUOTED = Pattern.compile("(?:>\\s*)+");

    /** Bullets, numbers, boxes and the arrows and stars that people type; one asterisk may touch its words. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:(?:[-+*\u2022\u2023\u2043\u2219\u25A0-\u25FF\u2605\u2606\u2610-\u2612\u2713-\u2718\u27A2\u27A4\u00B7\u2013\u2014\uF0B7\u2192]"
                    + "|\\(?(?:\\d{1,2}|[a-zA-Z])[.)])\\s+|[\u2022\u25CF\u25AA\u00B7]|\\*(?![*\\s]))(?:\\[[ xX]\\]\\s+)?");

    /** Small pictures that begin a line, as an icon does. */
    private static final Pattern ICON = Pattern.compile("(?:[\\p{So}\\p{Sk}\\p{Cs}\uFE0F\u200D]\\s*)+");

    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)([^*_]+)\\1:?");
    private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:={3,}|-{3,})\\s*");

    private LineMarks() {}

    static boolean isUnderline(String words) {
        return UNDERLINE.matcher(words).matches();
    }

    /** A line of a text as written, without its marks. */
    static Line line(String text, int from, int to) {
        Line bare = stripped(text, from, to);
        int start = after(QUOTED, text, bare.start(), bare.end());
        Matcher heading = at(HEADING, text, start, bare.end());
        if (heading.lookingAt()) {
            return new Line(
                    LineKind.HEADING,
                    heading.group(1).length(),
                    heading.end(),
                    withoutHashes(text, heading.end(), bare.end()));
        }
        int afterMark = after(ITEM, text, start, bare.end());
        int words = after(ICON, text, afterMark, bare.end());
        if (afterMark == start && bare.end() - words <= LONGEST_HEADING) {
            String shown = text.substring(words, bare.end());
            if (STRONG.matcher(shown).matches() || isShouted(shown)) {
                return new Line(LineKind.HEADING, SPOKEN_LEVEL, words, bare.end());
            }
            if (shown.endsWith(":")) {
                return new Line(LineKind.LEAD_IN, 0, words, bare.end());
            }
        }
        return new Line(words > start ? LineKind.ITEM : LineKind.PARAGRAPH, 0, words, bare.end());
    }

    /** A line between what is blank at its ends. */
    static Line stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Line(LineKind.PARAGRAPH, 0, start, end);
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || one == '\uFEFF' || one == '\u200B';
    }

    private static Matcher at(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to);
    }

    private static int after(Pattern mark, String text, int from, int to) {
        Matcher found = at(mark, text, from, to);
        return found.lookingAt() ? found.end() : from;
    }

    private static int withoutHashes(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '#' || isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean isShouted(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        return letters > 3 && words.chars().noneMatch(Character::isLowerCase) && words.indexOf('.') < 0;
    }
}
