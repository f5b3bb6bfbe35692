package io.readiness.api.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a body that arrives in pieces apart into its lines. Of a line that is still arriving it keeps as much as one
 * body may have, and nothing of what goes beyond.
 */
public final class LineSplitter {
    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean skipping;
    private long number = 1;

    /**
     * Nothing has arrived yet.
     *
     * @param longest how many bytes a line may have
     */
    public LineSplitter(int longest) {
        this.longest = longest;
    }

    /**
     * A line that is not blank.
     *
     * @param number its number, from 1, blank lines counted
     * @param text what stands in it, without its end; nothing where it is too long
     * @param tooLong whether it has more bytes than a line may have
     */
    public record Line(long number, byte[] text, boolean tooLong) {}

    /** The number of the line that has not ended yet. */
    long number() {
        return number;
    }

    /** The lines that end in the next piece, and one that has turned out too long. */
    public List<Line> endingIn(byte[] piece) {
        List<Line> ending = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < piece.length; at++) {
            if (piece[at] == '\n') {
                take(piece, start, at, ending);
                end(ending);
                start = at + 1;
            }
        }
        take(piece, start, piece.length, ending);
        return ending;
    }

    /** The last line, where the body does not end with the end of a line. */
    public List<Line> last() {
        List<Line> last = new ArrayList<>();
        end(last);
        return last;
    }

    private void take(byte[] piece, int from, int to, List<Line> lines) {
        if (skipping) {
            return;
        }
        // One more than it may have could still be the \r before the end.
        if (begun.size() + to - from > longest + 1) {
            tooLong(lines);
            skipping = true;
        } else {
            begun.write(piece, from, to - from);
        }
    }

    private void end(List<Line> lines) {
        if (!skipping) {
            byte[] text = begun.toByteArray();
            if (text.length > longest && text[longest] != '\r') {
                tooLong(lines);
            } else if (!isBlank(text)) {
                lines.add(new Line(number, text, false));
            }
        }
        begun.reset();
        skipping = false;
        number++;
    }

    private void tooLong(List<Line> lines) {
        lines.add(new Line(number, new byte[0], true));
        begun.reset();
    }

    private static boolean isBlank(byte[] text) {
        for (byte each : text) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
