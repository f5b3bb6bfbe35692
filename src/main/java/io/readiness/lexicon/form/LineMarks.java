package io.readiness.lexicon.form;

import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which a line of a text tells that it is a heading or an item. */
final class LineMarks {
    private static final int SPOKEN_LEVEL = 5;

    /** Longer ones are sentences, whatever they end with. */
    private static final int LONGEST_HEADING = 80;

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(?=\\S)");
    private static final Pattern QUOTED = Pattern.compile(">[>\\s]*+");

    /** Bullets, numbers, boxes and the arrows and stars that people type; one asterisk may touch its words. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:(?:[-+*\u2022\u2023\u2043\u2219\u25A0-\u25FF\u2605\u2606\u2610-\u2612\u2713-\u2718\u27A2\u27A4\u00B7\u2013\u2014\uF0B7\u2192]"
                    + "|\\(?(?:\\d{1,2}|[a-zA-Z])[.)])\\s+|[\u2022\u25CF\u25AA\u00B7]|\\*(?![*\\s]))(?:\\[[ xX]\\]\\s+)?");

    /** Small pictures that begin a line, as an icon does. */
    private static final Pattern ICON =
            Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\uFE0F\u200D][\\p{So}\\p{Sk}\\p{Cs}\uFE0F\u200D\\s]*+");

    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)([^*_]+)\\1:?");

    /** A line that only draws something, or fences something in. */
    private static final Pattern DRAWN = Pattern.compile("[\\s\\p{Punct}\\p{So}\u2013\u2014\u2500-\u257F]*");

    private static final Pattern UNDERLINE = Pattern.compile("\\s*(?:={3,}|-{3,})\\s*");

    private final String text;
    private final Matcher heading;
    private final Matcher quoted;
    private final Matcher item;
    private final Matcher icon;
    private final Matcher strong;
    private final Matcher drawn;
    private final Matcher underline;

    LineMarks(String text) {
        this.text = text;
        this.heading = HEADING.matcher(text);
        this.quoted = QUOTED.matcher(text);
        this.item = ITEM.matcher(text);
        this.icon = ICON.matcher(text);
        this.strong = STRONG.matcher(text);
        this.drawn = DRAWN.matcher(text);
        this.underline = UNDERLINE.matcher(text);
    }

    boolean isDrawn(int from, int to) {
        return drawn.region(from, to).matches();
    }

    boolean isUnderline(int from, int to) {
        return underline.region(from, to).matches();
    }

    /** A line of a text as written, without its marks. */
    Line line(int from, int to) {
        Line bare = stripped(from, to);
        int start = after(quoted, bare.start(), bare.end());
        if (heading.region(start, bare.end()).lookingAt()) {
            return new Line(
                    LineKind.HEADING, heading.end(1) - start, heading.end(), withoutHashes(heading.end(), bare.end()));
        }
        int afterMark = after(item, start, bare.end());
        int words = after(icon, afterMark, bare.end());
        if (afterMark == start && bare.end() - words <= LONGEST_HEADING && words < bare.end()) {
            if (strong.region(words, bare.end()).matches()) {
                return new Line(LineKind.HEADING, SPOKEN_LEVEL, strong.start(2), strong.end(2));
            }
            if (isShouted(words, bare.end())) {
                return new Line(LineKind.HEADING, SPOKEN_LEVEL, words, bare.end());
            }
            if (text.charAt(bare.end() - 1) == ':') {
                return new Line(LineKind.LEAD_IN, 0, words, bare.end());
            }
        }
        return new Line(words > start ? LineKind.ITEM : LineKind.PARAGRAPH, 0, words, bare.end());
    }

    /** A line between what is blank at its ends. */
    Line stripped(int from, int to) {
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

    private static int after(Matcher mark, int from, int to) {
        return mark.region(from, to).lookingAt() ? mark.end() : from;
    }

    private int withoutHashes(int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '#' || isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** Several words in capitals, and no sentence. */
    private boolean isShouted(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            char one = text.charAt(i);
            if (Character.isLowerCase(one) || one == '.') {
                return false;
            }
            letters += Character.isLetter(one) ? 1 : 0;
        }
        return letters > 3;
    }
}
