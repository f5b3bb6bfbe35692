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
    /** What stands first in front matter; anything else after a drawn line is text. */
    private static final Pattern KEY = Pattern.compile("\\R[\\w-]{1,40}:");

    private static final String FRONT_MATTER = "---";
    private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

    @Override
    public WrittenText read(String written, int longest) {
        ShownText shown = ShownText.of(written);
        String text = WrittenText.beginning(shown.text(), longest);
        boolean whole = text.length() == shown.text().length();
        Lines lines = new Lines(text);
        for (Block block : shown.blocks()) {
            if (block.start() < text.length()) {
                lines.add(block);
            }
        }
        return new WrittenText(text, new Flattened(text, lines.marks).apart(lines.found), whole);
    }

    /** Lines so far, and what the next one depends on. */
    private static final class Lines {
        private static final int WRAPPED_AFTER = 30;

        private final String text;
        private final LineMarks marks;
        private final List<Line> found = new ArrayList<>();
        private boolean afterBlank;
        private boolean inFrontMatter;

        Lines(String text) {
            this.text = text;
            this.marks = new LineMarks(text);
        }

        /** A block of HTML is one line, and a text as written has one for each of its own. */
        void add(Block block) {
            int end = Math.min(block.end(), text.length());
            afterBlank = true;
            inFrontMatter = false;
            int from = block.start();
            for (int i = from; i < end; i++) {
                if (LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
                    add(block, from, i);
                    from = i + 1;
                }
            }
            add(block, from, end);
        }

        private void add(Block block, int from, int to) {
            Line bare = marks.stripped(from, to);
            if (bare.start() == bare.end()) {
                afterBlank |= to == from || text.charAt(to - 1) != '\r';
            } else if (marks.isDrawn(bare.start(), bare.end())) {
                drawn(bare, to, block);
            } else if (!inFrontMatter) {
                Line line = marks.line(from, to);
                put(
                        block.kind() == LineKind.PARAGRAPH
                                ? line
                                : new Line(block.kind(), block.level(), line.start(), line.end()));
            }
        }

        /** An underline makes a heading of the line above it. */
        private void drawn(Line bare, int to, Block block) {
            boolean fences = text.startsWith(FRONT_MATTER, bare.start());
            if (fences && (inFrontMatter || (isFirst(bare, block) && startsWithKey(to)))) {
                inFrontMatter = !inFrontMatter;
            } else if (!afterBlank && marks.isUnderline(bare.start(), bare.end())) {
                Line above = found.remove(found.size() - 1);
                int level = text.charAt(bare.start()) == '=' ? 1 : 2;
                found.add(new Line(LineKind.HEADING, level, above.start(), above.end()));
            }
            afterBlank = true;
        }

        private boolean isFirst(Line line, Block block) {
            return marks.stripped(block.start(), line.end()).start() == line.start();
        }

        private boolean startsWithKey(int from) {
            return KEY.matcher(text).region(from, text.length()).lookingAt();
        }

        private void put(Line line) {
            if (line.start() == line.end()) {
                return;
            }
            Line last = afterBlank || found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && goesOn(last, line)) {
                found.set(found.size() - 1, new Line(last.kind(), last.level(), last.start(), line.end()));
            } else {
                found.add(line);
            }
            afterBlank = false;
        }

        /** Whether a line was only wrapped: the one above stops in the middle, or is long and this one goes on in small letters. */
        private boolean goesOn(Line last, Line line) {
            char end = text.charAt(last.end() - 1);
            return line.kind() == LineKind.PARAGRAPH
                    && last.kind().compareTo(LineKind.LEAD_IN) > 0
                    && (end == ','
                            || (last.end() - last.start() > WRAPPED_AFTER
                                    && (Character.isLetterOrDigit(end) || end == '-')
                                    && Character.isLowerCase(text.codePointAt(line.start()))));
        }
    }
}
