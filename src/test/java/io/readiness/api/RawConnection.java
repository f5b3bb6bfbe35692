package io.readiness.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A caller that may break every rule: it sends what it is told, and reads what comes. */
final class RawConnection implements Closeable {
    /** In milliseconds; only what is never answered takes so long, however busy the machine is. */
    private static final int PATIENCE = 120_000;

    private final Socket socket = new Socket();

    RawConnection(URI service) throws IOException {
        this(service, 0);
    }

    /** One that takes only so many bytes ahead of what it reads. */
    RawConnection(URI service, int receiving) throws IOException {
        if (receiving > 0) {
            socket.setReceiveBufferSize(receiving);
        }
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    }

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {
        boolean isLast() {
            return "close".equalsIgnoreCase(headers.get("connection"));
        }
    }

    RawConnection send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    RawConnection send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** The next answer; fails where none comes. */
    Answer answer() throws IOException {
        return answer(true);
    }

    /** The next answer, which has no body whatever its headers say, as after HEAD. */
    Answer head() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean body) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body && status >= 200 ? body(headers) : "");
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.containsKey("transfer-encoding")) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(bytes(size));
                line();
            }
            line();
        } else {
            body.writeBytes(bytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return body.toString(ISO_8859_1);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The answer ends after " + bytes.length + " of " + count + " bytes.");
        }
        return bytes;
    }

    private String line() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("The connection is closed after: " + line);
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    /** The answers that come until the connection is closed. */
    List<Answer> answersUntilClosed() throws IOException {
        List<Answer> answers = new ArrayList<>();
        while (true) {
            try {
                answers.add(answer());
            } catch (EOFException closed) {
                return answers;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
