package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import io.readiness.integration.ashby.Ashby;
import io.readiness.integration.greenhouse.Greenhouse;
import io.readiness.integration.greenhouse.Greenhouse.Instance;
import io.readiness.integration.greenhouse.Greenhouse.Partner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service is killed while orders are placed, answered, handed in and told of, in all three ways that they come. Whoever
 * got no answer asks again, as people and systems do.
 */
@Tag("faults")
class OrderFaultsIT {
    private static final int KILLS = Integer.getInteger("faults.kills", 20);

    /** Say -Dfaults.seed to have the moments of an earlier run. */
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    private static final String PACKAGE = "product-ownership-interview";
    private static final String GREENHOUSE_KEY = "gh-0123456789abcdef";
    private static final String ASHBY_KEY = "ashby-0123456789";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger names = new AtomicInteger();
    private final Semaphore steps = new Semaphore(0);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<String> handedIn = ConcurrentHashMap.newKeySet();
    private final Map<String, Instance> tests = new ConcurrentHashMap<>();
    private final Set<String> assessments = ConcurrentHashMap.newKeySet();

    /** The ids under which each event was told. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    private final Object door = new Object();
    private boolean up;
    private volatile boolean over;
    private final AtomicReference<Webhook> signed = new AtomicReference<>();
    private String base = "";
    private HttpServer receiver;
    private Greenhouse greenhouse;
    private Ashby ashby;

    @BeforeEach
    void othersAreThere() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = "http://127.0.0.1:" + free.getLocalPort();
        }
        greenhouse = new Greenhouse(Partner.at(base + "/integrations/greenhouse", GREENHOUSE_KEY));
        ashby = new Ashby(base + "/integrations/ashby", "partner-key", ASHBY_KEY);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                signed.get()
                        .verify(body, HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (name, value) -> true));
            } catch (WebhookVerificationException e) {
                wrong.add("An event is not signed: " + e.getMessage());
            }
            JsonNode event = JSON.readTree(body);
            told.computeIfAbsent(
                            event.path("type").asText() + " " + event.path("data"),
                            first -> ConcurrentHashMap.newKeySet())
                    .add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void othersGoHome() {
        receiver.stop(0);
        greenhouse.close();
        ashby.close();
    }

    private ServiceProcess start() throws IOException, InterruptedException {
        ServiceProcess service = new ServiceProcess(
                Files.createTempDirectory(folder, "log"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db"),
                "-Dquarkus.http.port=" + URI.create(base).getPort(),
                "-Dreadiness.secrets.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "-Dreadiness.outgoing.allow-loopback=true",
                "-Dreadiness.outgoing.time=5S",
                // Who was killed with something in hand tells nobody, so it is soon taken from them.
                "-Dreadiness.deliveries.lease=10S",
                "-Dreadiness.deliveries.look-every=1S",
                "-Dreadiness.integrations.greenhouse.hosts=127.0.0.1",
                "-Dreadiness.integrations.ashby.hosts=127.0.0.1");
        open(true);
        return service;
    }

    private void open(boolean isUp) {
        synchronized (door) {
            up = isUp;
            door.notifyAll();
        }
    }

    @Test
    void between_order_and_callback_nothing_is_lost_stuck_or_done_twice_after_kill_9_at_random_moments()
            throws Exception {
        Random random = new Random(SEED);
        System.out.println("OrderFaultsIT has the seed " + SEED);
        List<Thread> applicants = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            try (ServiceProcess service = start()) {
                if (i == 0) {
                    settle();
                    for (int each = 0; each < 2; each++) {
                        applicants.add(applying(this::natively));
                        applicants.add(applying(this::byGreenhouse));
                        applicants.add(applying(this::byAshby));
                    }
                }
                assertThat(steps.tryAcquire(1 + random.nextInt(60), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("somebody gets on, seed %d: %s\n%s", SEED, wrong, service.log())
                        .isTrue();
                steps.drainPermits();
                LockSupport.parkNanos(random.nextInt(30_000_000));
                open(false);
                service.kill();
            }
        }
        over = true;
        try (ServiceProcess service = start()) {
            for (Thread applicant : applicants) {
                applicant.join(PATIENCE.toMillis());
                assertThat(applicant.isAlive()).as("seed %d", SEED).isFalse();
            }
            assertThat(wrong).as("seed %d", SEED).isEmpty();
            allIsTold(service);
        }
    }

    /** What an administrator does first. */
    private void settle() throws Exception {
        JsonNode endpoint = answered(
                201,
                send(
                        "POST",
                        "/api/v1/webhook-endpoints",
                        "{\"url\":\"http://localhost:%d/\"}"
                                .formatted(receiver.getAddress().getPort())));
        signed.set(new Webhook(endpoint.path("secret").asText()));
        answered(200, send("PUT", "/api/v1/integrations/greenhouse", "{\"apiKey\":\"" + GREENHOUSE_KEY + "\"}"));
        answered(
                200,
                send(
                        "PUT",
                        "/api/v1/integrations/ashby",
                        "{\"apiKey\":\"%s\",\"address\":\"%s\"}".formatted(ASHBY_KEY, ashby.address())));
    }

    // What people do.

    /** One application after the other, until it is over; the last one to its end. */
    private Thread applying(Step application) {
        Thread thread = new Thread(() -> {
            try {
                while (!over) {
                    application.take();
                }
            } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                wrong.add(e.toString());
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Something that may meet a service that is gone. */
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    /** Takes a step until it is answered. */
    private void untilAnswered(Step step) throws IOException, InterruptedException {
        while (true) {
            isUp();
            try {
                step.take();
                steps.release();
                return;
            } catch (UncheckedIOException | IOException gone) {
                // Once more, when it is back.
                continue;
            }
        }
    }

    private void isUp() throws InterruptedException {
        synchronized (door) {
            while (!up) {
                door.wait();
            }
        }
    }

    private void natively() throws IOException, InterruptedException {
        String name = "native-" + names.incrementAndGet();
        String order = "{\"packageId\":\"%s\",\"reference\":\"%s\",\"applicant\":{\"reference\":\"%s\"}}"
                .formatted(PACKAGE, name, name);
        JsonNode[] placed = new JsonNode[1];
        untilAnswered(() -> {
            HttpResponse<String> answer = send("POST", "/api/v1/orders", order, "Idempotency-Key", name);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            placed[0] = JSON.readTree(answer.body());
        });
        goThrough(placed[0].at("/links/invitation").asText());
        handedIn.add(placed[0].path("id").asText());
    }

    private void byGreenhouse() throws IOException, InterruptedException {
        long number = names.incrementAndGet();
        ObjectNode order = greenhouse.order(PACKAGE, Greenhouse.Candidate.of(number, "Harry" + number, "Potter"));
        Instance[] sent = new Instance[1];
        String[] link = new String[1];
        untilAnswered(() -> sent[0] = greenhouse.sendTest(order));
        untilAnswered(() -> link[0] =
                greenhouse.testStatus(sent[0]).at("/metadata/Invitation").asText());
        goThrough(link[0]);
        handedIn.add(sent[0].interview());
        tests.put(sent[0].interview(), sent[0]);
    }

    private void byAshby() throws IOException, InterruptedException {
        ObjectNode order = ashby.order(PACKAGE, Ashby.Candidate.of("Katniss" + names.incrementAndGet(), "Everdeen"));
        String assessment;
        isUp();
        try {
            assessment = ashby.start(order);
        } catch (UncheckedIOException gone) {
            // Ashby asks for another assessment of a candidate then, and is told that there is one; a recruiter
            // decides.
            return;
        }
        goThrough(ashby.updates(assessment).get(0).at("/metadata/0/value").asText());
        handedIn.add(assessment);
        assessments.add(assessment);
    }

    private void goThrough(String link) throws IOException, InterruptedException {
        String invitation = "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1);
        untilAnswered(() -> answered(200, send("POST", invitation + "/consent", "")));
        for (String answer : List.of(
                "{\"question\":\"aim\",\"answer\":\"PRODUCT_MANAGEMENT\"}",
                "{\"question\":\"conversations\",\"answer\":6}")) {
            untilAnswered(() -> answered(200, send("PUT", invitation + "/answers", "{\"answers\":[" + answer + "]}")));
        }
        untilAnswered(() -> answered(200, send("POST", invitation + "/submit", "")));
    }

    private static JsonNode answered(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.request(), answer.body())
                .isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String target, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    // What has to be true afterwards.

    private void allIsTold(ServiceProcess service) throws Exception {
        assertThat(handedIn).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(6);
        List<JsonNode> orders = all("orders");
        Map<String, String> decided = new ConcurrentHashMap<>();
        Set<String> references = new HashSet<>();
        for (JsonNode order : orders) {
            String id = order.path("id").asText();
            if (!order.path("reference").asText().isEmpty()) {
                assertThat(references.add(order.path("reference").asText()))
                        .as("placed once: %s", order)
                        .isTrue();
            }
            if (handedIn.contains(id)) {
                assertThat(order.path("status").asText()).as("%s", order).isEqualTo("COMPLETED");
                decided.put(id, order.path("decision").asText());
                answered(200, send("GET", "/api/v1/orders/" + id + "/result", ""));
            } else {
                // Nobody was told of it, so nobody could go through.
                assertThat(order.path("status").asText() + order.path("channel").asText())
                        .as("%s", order)
                        .isEqualTo("OPENASHBY");
            }
        }
        assertThat(decided.keySet()).as("seed %d", SEED).isEqualTo(handedIn);
        assertThat(all("decisions").stream().map(decision -> decision.path("id").asText()))
                .as("each is decided once, seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(decided.values());
        eventually("all is delivered", () -> waiting() == 0);
        decided.forEach((order, decision) -> {
            assertThat(told.keySet())
                    .as("%s, seed %d", order, SEED)
                    .anyMatch(event -> event.startsWith("order.created ") && event.contains(order))
                    .anyMatch(event ->
                            event.startsWith("order.completed ") && event.contains(order) && event.contains(decision))
                    .anyMatch(event -> event.startsWith("assessment.recorded ") && event.contains(decision));
        });
        assertThat(told)
                .allSatisfy((event, ids) ->
                        assertThat(ids).as("%s, seed %d", event, SEED).hasSize(1));
        tests.values().forEach(test -> {
            assertThat(test.patches()).as("seed %d", SEED).isPositive();
            assertThat(greenhouse.testStatus(test).path("partner_status").asText())
                    .isEqualTo("complete");
        });
        assessments.forEach(assessment -> assertThat(ashby.updates(assessment))
                .as("%s, seed %d", assessment, SEED)
                .anyMatch(update -> update.has("assessment_result")));
        assertThat(greenhouse.complaints()).as("seed %d", SEED).isEmpty();
        assertThat(ashby.complaints()).as("seed %d", SEED).isEmpty();
        assertThat(answered(200, send("GET", "/api/v1/decisions/verify", "")).hasNonNull("broken"))
                .as("seed %d", SEED)
                .isFalse();
        assertThat(service.log()).doesNotContain("ERROR");
        System.out.printf(
                "OrderFaultsIT: %d kills, %d orders through, %d events told%n", KILLS, handedIn.size(), told.size());
    }

    private List<JsonNode> all(String what) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = answered(200, send("GET", "/api/v1/" + what + "?limit=100" + cursor, ""));
            page.path(what).forEach(all::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private int waiting() throws IOException, InterruptedException {
        int waiting = 0;
        for (String state : List.of("WAITING", "FAILED", "STOPPED")) {
            waiting += answered(200, send("GET", "/api/v1/deliveries?state=" + state, ""))
                    .path("deliveries")
                    .size();
        }
        return waiting;
    }

    /** Whether something is so by now. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void eventually(String what, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("%s, seed %d", what, SEED).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
