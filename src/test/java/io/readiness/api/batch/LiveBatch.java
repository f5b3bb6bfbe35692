package io.readiness.api.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A caller that decides byte by byte when it sends and when it reads: a bare connection that speaks HTTP. */
public final class LiveBatch implements Closeable {
    private final Socket socket;
    private final OutputStream out;
    private final AtomicLong sent = new AtomicLong();

    public LiveBatch(URI service, String target) throws IOException {
        socket = new Socket();
        socket.setSoTimeout(120_000);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        out = socket.getOutputStream();
        out.write(("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a piece of the body, as one. */
    public void send(String text) {
        String piece = Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
        try {
            out.write(piece.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a line again and again, as fast as it is taken; fails once the connection is gone. */
    public CompletableFuture<Void> keepSending(String line, long times) {
        return CompletableFuture.runAsync(
                () -> {
                    for (long i = 0; i < times; i++) {
                        send(line + "\n");
                        sent.incrementAndGet();
                    }
                    end();
                },
                task -> new Thread(task, "sender").start());
    }

    long sent() {
        return sent.get();
    }

    /** The answer as it comes over the wire, its head and the sizes of its chunks included. */
    public BufferedReader answer() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
