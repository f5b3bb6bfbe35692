package io.readiness.lexicon.form;

import io.readiness.lexicon.form.ShownText.Block;
import io.readiness.wording.WrittenText;
import io.readiness.wording.WrittenText.Line;
import io.readiness.wording.WrittenText.LineKind;
import io.readiness.wording.WrittenText.LineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text in any form as its lines. HTML is taken apart by its blocks; all else by the marks that begin a line, which
 * Markdown, typewritten lists and what scrapers leave have in common. Each character is looked at a fixed number of times.
 */
public final class FormReader implements LineReader {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** A line that only draws something, or fences something in. */
    private static final Pattern DRAWN = Pattern.compile("[\\s\\p{Punct}\\p{So}\u2013\u2014\u2500-\u257F]*");

    private static final Pattern FRONT_MATTER = Pattern.compile("---+\\s*");

    /** What stands first in front matter; anything else after a drawn line is text. */
    private static final Pattern KEY = Pattern.compile("\\R[\\w-]{1,40}:");

    @Override
    public WrittenText read(String written, int longest) {
        ShownText shown = ShownText.of(written);
        String text = shown.text();
        boolean whole = text.length() <= longest;
        if (!whole) {
            text = text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
        }
        List<Line> lines = new ArrayList<>();
        for (Block block : shown.blocks()) {
            if (block.start() < text.length()) {
                lines.addAll(linesOf(block, text.substring(0, Math.min(block.end(), text.length()))));
            }
        }
        return new WrittenText(text, Flattened.apart(text, lines), whole);
    }

    /** A block of HTML is one line, and a text as written has one for each of its own. */
    private static List<Line> linesOf(Block block, String text) {
        Lines lines = new Lines(text);
        var ends = LINE_END.matcher(text).region(block.start(), text.length());
        int from = block.start();
        while (ends.find()) {
            lines.add(block, from, ends.start());
            from = ends.end();
        }
        lines.add(block, from, text.length());
        return lines.found;
    }

    /** Lines so far, and what the next one depends on. */
    private static final class Lines {
        private static final int WRAPPED_AFTER = 30;

        private final String text;
        private final List<Line> found = new ArrayList<>();
        private boolean afterBlank = true;
        private boolean first = true;
        private boolean inFrontMatter;

        Lines(String text) {
            this.text = text;
        }

        void add(Block block, int from, int to) {
            String words = text.substring(from, to);
            boolean begins = first;
            first &= words.isBlank();
            if (DRAWN.matcher(words).matches()) {
                drawn(words, to, begins);
            } else if (!inFrontMatter) {
                Line line = block.kind() == LineKind.PARAGRAPH ? LineMarks.line(text, from, to) : bare(block, from, to);
                if (line.start() < line.end()) {
                    put(line);
                }
            }
        }

        /** An underline makes a heading of the line above it. */
        private void drawn(String words, int to, boolean begins) {
            if (FRONT_MATTER.matcher(words).matches()
                    && (inFrontMatter
                            || (begins
                                    && KEY.matcher(text)
                                            .region(to, text.length())
                                            .lookingAt()))) {
                inFrontMatter = !inFrontMatter;
            } else if (!afterBlank && LineMarks.isUnderline(words)) {
                Line above = found.remove(found.size() - 1);
                found.add(new Line(LineKind.HEADING, words.contains("=") ? 1 : 2, above.start(), above.end()));
            }
            afterBlank = true;
        }

        private Line bare(Block block, int from, int to) {
            Line line = LineMarks.stripped(text, from, to);
            return new Line(block.kind(), block.level(), line.start(), line.end());
        }

        private void put(Line line) {
            Line last = afterBlank || found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && goesOn(last, line)) {
                found.set(found.size() - 1, new Line(last.kind(), last.level(), last.start(), line.end()));
            } else {
                found.add(line);
            }
            afterBlank = false;
        }

        /** Whether a line was only wrapped: the one above stops in the middle, and this one goes on in small letters. */
        private boolean goesOn(Line last, Line line) {
            char end = text.charAt(last.end() - 1);
            return line.kind() == LineKind.PARAGRAPH
                    && last.kind().compareTo(LineKind.LEAD_IN) > 0
                    && last.end() - last.start() > WRAPPED_AFTER
                    && (Character.isLetterOrDigit(end) || end == ',' || end == '-')
                    && (end == ',' || Character.isLowerCase(text.codePointAt(line.start())));
        }
    }
}
