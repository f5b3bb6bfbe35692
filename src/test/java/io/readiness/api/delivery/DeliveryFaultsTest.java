package io.readiness.api.delivery;

import static io.readiness.store.Samples.got;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.readiness.api.delivery.CarryingProcess.Running;
import io.readiness.store.DecisionStore;
import io.readiness.store.Postgres;
import io.readiness.store.Samples;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.outbox.KeptDelivery.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever decides is killed between a decision and its callback; whatever was acknowledged is told, and under one id. */
@Tag("faults")
class DeliveryFaultsTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 20);

    /** Say -Dfaults.seed to have the moments of an earlier run. */
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    private static final Pattern DECISION = Pattern.compile("\"decision\":\"([0-9a-f-]{36})\"");

    @TempDir
    Path folder;

    /** The ids under which each decision was told. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher decision = DECISION.matcher(body);
            if (decision.find()) {
                told.computeIfAbsent(decision.group(1), first -> ConcurrentHashMap.newKeySet())
                        .add(exchange.getRequestHeaders().getFirst("webhook-id"));
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String receiver() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void listens(StoreSettings settings) {
        try (DecisionStore store = Samples.open(settings)) {
            got(store.outbox()
                    .endpoints()
                    .create("default", store.newId().toString(), receiver(), new TreeSet<>(), "secret", false));
        }
    }

    @Test
    void nothing_acknowledged_stays_untold_after_kill_9_at_random_moments() throws Exception {
        Random random = new Random(SEED);
        StoreSettings settings = Samples.patient("jdbc:sqlite:" + folder.resolve("readiness.db"));
        listens(settings);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Running running = CarryingProcess.start(settings.url(), receiver(), 2);
            kept.addAll(running.kept(1 + random.nextInt(60)));
            kept.addAll(running.kill());
        }
        rest(settings);
        allTold(settings, kept);
    }

    @Test
    void of_two_processes_with_one_server_each_tells_what_the_other_was_killed_with() throws Exception {
        Random random = new Random(SEED);
        StoreSettings settings = Postgres.shared();
        listens(settings);
        List<String> kept = new ArrayList<>();
        Running one = CarryingProcess.start(settings.url(), receiver(), 2);
        for (int i = 0; i < KILLS / 2; i++) {
            Running other = CarryingProcess.start(settings.url(), receiver(), 2);
            kept.addAll(other.kept(1 + random.nextInt(30)));
            kept.addAll(one.kept(1 + random.nextInt(30)));
            kept.addAll(one.kill());
            one = other;
        }
        kept.addAll(one.kill());
        rest(settings);
        allTold(settings, kept);
    }

    private void rest(StoreSettings settings) throws IOException, InterruptedException {
        Running last = CarryingProcess.start(settings.url(), receiver(), 0);
        assertThat(last.kept(1)).isEmpty();
        assertThat(last.process().waitFor()).as("seed %d", SEED).isZero();
    }

    private void allTold(StoreSettings settings, List<String> kept) {
        assertThat(kept).as("seed %d", SEED).hasSizeGreaterThan(KILLS);
        assertThat(told.keySet()).as("seed %d", SEED).containsAll(kept);
        assertThat(told)
                .as("seed %d", SEED)
                .allSatisfy((decision, ids) -> assertThat(ids).as(decision).hasSize(1));
        try (DecisionStore store = Samples.open(settings)) {
            for (State state : List.of(State.WAITING, State.FAILED, State.STOPPED)) {
                assertThat(store.outbox()
                                .deliveries()
                                .list("default", null, state, null, 10)
                                .deliveries())
                        .as("seed %d", SEED)
                        .isEmpty();
            }
            // Whatever was told had happened: no event without what it tells of.
            assertThat(told.keySet().stream()
                            .filter(id -> store.find("default", java.util.UUID.fromString(id))
                                    .isEmpty()))
                    .isEmpty();
        }
    }
}
