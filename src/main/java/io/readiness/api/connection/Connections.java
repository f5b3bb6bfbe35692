package io.readiness.api.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemWriter;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All connections that are open, with what they share. */
@Singleton
public final class Connections implements HttpServerOptionsCustomizer {
    /** The one path whose body is read by whoever answers it. */
    public static final String STREAMED_PATH = "/api/v1/assessments/batch";

    /** Below {@code /api/v1/profiles}, where documents are sent. */
    public static final String IMPORT = "/import";

    /** Where documents are sent, which are larger than any JSON that is read here. */
    public static final String DOCUMENTS_PATH = "/api/v1/profiles" + IMPORT;

    /** Where people send theirs from a page. */
    public static final String RESUME_PATH = "/resume";

    /** Where a recruiter sends the documents of many. */
    public static final String FOLDER_PATH = "/desk/profiles";

    private final ConnectionConfig config;
    private final ProblemWriter problems;
    private final MeterRegistry registry;
    private final BodyMemory memory;
    private final BodyMemory documentMemory;
    private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
    private final Set<RequestGate> open = ConcurrentHashMap.newKeySet();
    private HttpServerOptions options = new HttpServerOptions();
    private volatile boolean goingAway;

    Connections(ConnectionConfig config, ProblemWriter problems, MeterRegistry registry) {
        this.config = config;
        this.problems = problems;
        this.registry = registry;
        this.memory = new BodyMemory(config.bodyMemory().asLongValue());
        this.documentMemory = new BodyMemory(config.documentMemory().asLongValue());
        Gauge.builder("readiness.http.connections", open, Collection::size)
                .description("Connections that are open")
                .register(registry);
        Gauge.builder("readiness.http.body.memory", memory, BodyMemory::free)
                .description("Memory that further bodies may take")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("readiness.http.document.memory", documentMemory, BodyMemory::free)
                .description("Memory that further bodies with documents may take")
                .baseUnit("bytes")
                .register(registry);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions told) {
        options = told;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions told) {
        options = told;
    }

    HttpServerOptions options() {
        return options;
    }

    ConnectionConfig config() {
        return config;
    }

    /** Where a body finds room that is no document. */
    BodyMemory usualMemory() {
        return memory;
    }

    /** Where the body of such a request finds room; a few large documents leave the others theirs. */
    BodyMemory memory(RequestHead head) {
        return head.hasDocuments() ? documentMemory : memory;
    }

    void listening(Channel socket) {
        listening.add(socket);
    }

    void opened(RequestGate connection) {
        open.add(connection);
    }

    void closed(RequestGate connection) {
        open.remove(connection);
    }

    Set<RequestGate> open() {
        return open;
    }

    Set<Channel> listening() {
        return listening;
    }

    boolean isGoingAway() {
        return goingAway;
    }

    /** From now on every answer is the last one of its connection. */
    void goAway() {
        goingAway = true;
    }

    /** Counts a request that does not reach REST, which counts its own. */
    void refused(Refusal refusal) {
        Counter.builder("readiness.http.refused")
                .description("Requests refused before anybody worked on them")
                .tag(
                        "problem",
                        refusal.problem()
                                .type()
                                .substring(refusal.problem().type().lastIndexOf('/') + 1))
                .register(registry)
                .increment();
    }

    byte[] written(Problem problem) {
        return problems.bytes(problem);
    }
}
