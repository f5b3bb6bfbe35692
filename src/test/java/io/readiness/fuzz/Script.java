package io.readiness.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Bytes on a connection of their own, and what has to come back.
 *
 * @param pieces sent one after the other
 * @param pauseMillis between two of them
 * @param breaksOff whether the caller leaves without waiting for anything
 * @param wanted the statuses that each answer may have; an answer that closes the connection may be the last
 * @param maySayNothing whether the connection may also be closed without a word: what came was hardly a request
 * @param mustClose whether the connection must not live on
 */
record Script(
        List<byte[]> pieces,
        int pauseMillis,
        boolean breaksOff,
        List<Set<Integer>> wanted,
        boolean maySayNothing,
        boolean mustClose) {

    static final Set<Integer> SOUND = Set.of(200, 201);

    /** What no server needs to understand. */
    static final Set<Integer> REFUSED = Set.of(400, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505);

    /** Where one server is strict and another lenient, and both are right. */
    static final Set<Integer> EITHER =
            Set.of(200, 201, 204, 304, 400, 404, 405, 406, 411, 413, 414, 415, 417, 422, 431, 501, 505);

    /** One piece, each character a byte. */
    static Script of(String bytes, Set<Integer> wanted) {
        return new Script(
                List.of(bytes.getBytes(StandardCharsets.ISO_8859_1)), 0, false, List.of(wanted), false, false);
    }

    static Script of(String bytes, List<Set<Integer>> wanted) {
        return new Script(List.of(bytes.getBytes(StandardCharsets.ISO_8859_1)), 0, false, wanted, false, false);
    }

    Script inPieces(List<byte[]> others, int millis) {
        return new Script(others, millis, breaksOff, wanted, maySayNothing, mustClose);
    }

    Script orSilence() {
        return new Script(pieces, pauseMillis, breaksOff, wanted, true, mustClose);
    }

    Script thenClosed() {
        return new Script(pieces, pauseMillis, breaksOff, wanted, maySayNothing, true);
    }

    Script brokenOff() {
        return new Script(pieces, pauseMillis, true, List.of(), true, false);
    }

    String shown(int port) {
        StringBuilder line = new StringBuilder("(");
        for (int i = 0; i < pieces.size() && i < 12; i++) {
            line.append(i > 0 && pauseMillis > 0 ? "sleep " + pauseMillis / 1000.0 + "; " : "")
                    .append("printf '")
                    .append(Request.escaped(pieces.get(i)))
                    .append("'; ");
        }
        return line.append(breaksOff ? "" : "sleep 3")
                .append(") | nc localhost ")
                .append(port)
                .toString();
    }
}
