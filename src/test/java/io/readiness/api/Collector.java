package io.readiness.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.javaagent.OpenTelemetryAgent;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What traces are sent to: it takes spans over HTTP, as OpenTelemetry's agent sends them, and keeps them. */
public final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    public Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        sent.getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .map(ScopeSpans::getSpansList)
                .forEach(spans::addAll);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** Those that were sent so far; all of them once the service has ended. */
    public List<Span> spans() {
        return spans;
    }

    /** What a service is started with to have it traced; the first of them is the agent. */
    public String[] agent(String... further) throws URISyntaxException {
        Path agent = Path.of(OpenTelemetryAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Stream.of(Stream.of("-javaagent:" + agent), Stream.of(settings()), Stream.of(further))
                .flatMap(options -> options)
                .toArray(String[]::new);
    }

    /** The same without the agent. */
    String[] settings() {
        return new String[] {
            "-Dotel.service.name=readiness",
            "-Dotel.exporter.otlp.protocol=http/protobuf",
            "-Dotel.exporter.otlp.endpoint=http://localhost:"
                    + server.getAddress().getPort(),
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none",
            // It says /api/v1/webhook-endpoints twice over where a method has no path of its own.
            "-Dotel.instrumentation.quarkus.enabled=false",
            // Whatever a test sends at once finds room.
            "-Dotel.bsp.max.queue.size=100000"
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
