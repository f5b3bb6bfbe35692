package io.readiness.web.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.stream.IntStream;

/**
 * Sets words that are read from right to left beside others, as the Unicode algorithm of the JDK orders them. The library's own way
 * brings 14 MB of ICU for it. Letters are not joined, so Arabic words can be read and are not beautiful.
 */
final class RightToLeft implements BidiSplitter {
    /** Each is turned round where the direction is. */
    private static final String OPENING = "([{<«‹";

    private static final String CLOSING = ")]}>»›";

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] inOrder = {};

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph = new Bidi(
                text,
                switch (direction) {
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
        int runs = paragraph.getRunCount();
        byte[] levels = new byte[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) paragraph.getRunLevel(run);
        }
        inOrder = IntStream.range(0, runs).boxed().toArray(Integer[]::new);
        if (runs > 0) {
            Bidi.reorderVisually(levels, 0, inOrder, 0, runs);
        }
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int place) {
        int run = inOrder[place];
        int start = paragraph.getRunStart(run);
        return new BidiTextRun(
                start, paragraph.getRunLimit(run) - start, paragraph.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    /** Turns the words of one direction round. */
    static final class Turned implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder turned = new StringBuilder(text).reverse();
            for (int i = 0; i < turned.length(); i++) {
                turned.setCharAt(i, mirrored(turned.charAt(i)));
            }
            return turned.toString();
        }

        private static char mirrored(char letter) {
            int opening = OPENING.indexOf(letter);
            int closing = CLOSING.indexOf(letter);
            return opening >= 0 ? CLOSING.charAt(opening) : closing >= 0 ? OPENING.charAt(closing) : letter;
        }

        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
