package io.readiness.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * An answer as it came over the wire.
 *
 * @param version the version of HTTP in its first line
 * @param fields its header fields in their order, names in lower case
 * @param body as it was sent, chunks joined, still compressed
 * @param untilClose whether nothing but the end of the connection told where the body ends
 */
record Answer(int status, String version, List<Map.Entry<String, String>> fields, byte[] body, boolean untilClose) {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    /** A connection that ended before the first byte of an answer. */
    static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("The connection was closed without an answer.");
        }
    }

    /** What is no answer by the grammar of HTTP, or ends too early. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /**
     * Reads the final answer; those that only announce it (1xx) are passed over.
     *
     * @param toHead whether a HEAD was asked, whose answer has no body whatever it announces
     */
    static Answer read(InputStream in, boolean toHead) throws IOException {
        while (true) {
            Answer answer = readOne(in, toHead);
            if (answer.status >= 200) {
                return answer;
            }
        }
    }

    private static Answer readOne(InputStream in, boolean toHead) throws IOException {
        String first = line(in, true);
        if (!first.matches("HTTP/\\d\\.\\d \\d{3}( .*)?")) {
            throw new Broken("The answer begins with " + first.substring(0, Math.min(60, first.length())));
        }
        int status = Integer.parseInt(first.substring(9, 12));
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String line = line(in, false); !line.isEmpty(); line = line(in, false)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new Broken("A header line without a name: " + line);
            }
            fields.add(Map.entry(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        Answer head = new Answer(status, first.substring(0, 8), List.copyOf(fields), new byte[0], false);
        if (toHead || status < 200 || status == 204 || status == 304) {
            return head;
        }
        if (head.field("transfer-encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return head.with(chunks(in), false);
        }
        String length = head.field("content-length");
        if (length.isEmpty()) {
            return head.with(in.readNBytes(LARGEST_BODY), true);
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new Broken("The answer ends after " + body.length + " of " + length + " bytes.");
        }
        return head.with(body, false);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line(in, false);
            int size = Integer.parseInt(line.split(";", 2)[0].strip(), 16);
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new Broken("A chunk of the answer ends too early.");
            }
            body.write(chunk);
            if (size == 0) {
                while (!line(in, false).isEmpty()) {
                    continue; // trailers say nothing here
                }
                return body.toByteArray();
            }
            line(in, false);
        }
    }

    private static String line(InputStream in, boolean first) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            int next = in.read();
            if (next < 0) {
                if (first && line.length() == 0) {
                    throw new Closed();
                }
                throw new EOFException("The answer ends in its head.");
            }
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        throw new Broken("A line of the answer has no end.");
    }

    private Answer with(byte[] sent, boolean tillClose) {
        return new Answer(status, version, fields, sent, tillClose);
    }

    /** A header field; empty: it is not there. */
    String field(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Its media type without parameters, in lower case; empty: none is told. */
    String mediaType() {
        return field("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean refuses() {
        return status >= 400;
    }

    /** Whether nothing more may be asked on this connection. */
    boolean closes() {
        String connection = field("connection").toLowerCase(Locale.ROOT);
        return untilClose || connection.contains("close") || (version.equals("HTTP/1.0") && connection.isEmpty());
    }

    /** The body as it was meant, not compressed. */
    byte[] content() throws IOException {
        if (field("content-encoding").equalsIgnoreCase("gzip") && body.length > 0) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return unpacked.readAllBytes();
            }
        }
        return body;
    }

    String text() throws IOException {
        return new String(content(), StandardCharsets.UTF_8);
    }
}
