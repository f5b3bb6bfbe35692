package io.readiness.api;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody else's server, which gets messages and answers what a test wants. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile Answer answer = new Answer(204, Map.of(), "");

    /** What arrived. */
    record Message(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return HttpHeaders.of(headers, (key, value) -> true)
                    .firstValue(name)
                    .orElseThrow();
        }

        /** Fails unless it was signed with this secret just now. */
        void verify(String secret) throws Exception {
            new Webhook(secret).verify(body, HttpHeaders.of(headers, (key, value) -> true));
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(new Message(new HashMap<>(exchange.getRequestHeaders()), body));
        Answer given = answer;
        given.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    /** What it answers from now on. */
    void answers(int status, Map<String, String> headers, String body) {
        answer = new Answer(status, headers, body);
    }

    Message next() throws InterruptedException {
        Message next = messages.poll(60, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing arrives.");
        }
        return next;
    }

    boolean hasMore() {
        return !messages.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
