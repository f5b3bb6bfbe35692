package io.readiness.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection over which bytes go as they are: clients' libraries would put right what is meant to be wrong. */
final class Connection implements AutoCloseable {
    /** Longer than anything here may take on a busy machine; what is slower was not answered. */
    static final int PATIENCE_MILLIS = 60_000;

    /** Half of what the service waits for a caller that goes on sending: one that has nothing to send is left before. */
    static final int CLOSING_MILLIS = 15_000;

    /** So much fits into the buffers of any socket, so that sending it waits for nobody. */
    private static final int SENT_AT_ONCE = 32 * 1024;

    private static final ExecutorService SENDERS = Executors.newCachedThreadPool(task -> {
        Thread sender = new Thread(task, "fuzz sender");
        sender.setDaemon(true);
        return sender;
    });

    private final Socket socket;
    private final InputStream in;

    Connection(int port) throws IOException {
        this(port, 0);
    }

    /** One that takes in next to nothing until it is read. */
    static Connection thatReadsLittle(int port) throws IOException {
        return new Connection(port, 4_096);
    }

    private Connection(int port, int receivedAhead) throws IOException {
        socket = new Socket();
        if (receivedAhead > 0) {
            socket.setReceiveBufferSize(receivedAhead);
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /**
     * The answer to one request.
     *
     * @throws SocketTimeoutException if there was none in time
     * @throws Answer.Closed if the connection ended instead
     */
    Answer ask(Request request) throws IOException {
        send(request.bytes());
        return answer(request.method().equals("HEAD"));
    }

    Answer answer(boolean toHead) throws IOException {
        return Answer.read(in, toHead);
    }

    /** Many callers read nothing before they have sent all; who is refused early reads while still sending. */
    void send(byte[] bytes) throws IOException {
        if (bytes.length <= SENT_AT_ONCE) {
            write(bytes);
            return;
        }
        CompletableFuture.runAsync(
                () -> {
                    try {
                        write(bytes);
                    } catch (IOException refused) {
                        // Whoever reads hears of it: the connection is closed, or the answer is there.
                    }
                },
                SENDERS);
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Whether the other side ends the connection within this time, whatever else it sends before. */
    boolean closedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            while (in.read() >= 0) {
                continue;
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }
}
