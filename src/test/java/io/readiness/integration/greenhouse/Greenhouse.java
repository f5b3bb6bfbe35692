package io.readiness.integration.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The side of Greenhouse in its Assessment Partner API (grnhse/greenhouse-api-docs, {@code source/includes/assessment}): lists the
 * tests of a partner, sends one to a candidate, is told by PATCH that it is done, asks for its status then, and reports whatever is
 * malformed. It is as strict as the text allows.
 */
public final class Greenhouse implements AutoCloseable {
    /** Everything that the text promises for a test that is sent stands below this path. */
    private static final String TESTS = "/integrations/testing_partners/take_home_tests/";

    private static final String RESUMES = "/resumes/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService work = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "greenhouse");
        thread.setDaemon(true);
        return thread;
    });
    private final Partner partner;
    private final HttpServer server;
    private final AtomicInteger number = new AtomicInteger(12_344);
    private final Map<String, Instance> instances = new ConcurrentHashMap<>();
    private final Map<String, byte[]> resumes = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();

    /**
     * What a partner registers, and the key that its customer enters.
     *
     * @param key less than 171 characters
     */
    public record Partner(URI listTests, URI sendTest, URI testStatus, URI responseError, String key) {
        public Partner {
            if (key.length() >= 171) {
                throw new IllegalArgumentException("The API key must have less than 171 characters.");
            }
        }

        /** The four calls below one address. */
        public static Partner at(String base, String key) {
            return new Partner(
                    URI.create(base + "/list_tests"),
                    URI.create(base + "/send_test"),
                    URI.create(base + "/test_status"),
                    URI.create(base + "/response_error"),
                    key);
        }

        private Partner withKey(String other) {
            return new Partner(listTests, sendTest, testStatus, responseError, other);
        }
    }

    /** Whom a test is sent to. */
    public record Candidate(
            long id,
            String firstName,
            String lastName,
            @Nullable String preferredName,
            @Nullable String resumeUrl,
            @Nullable String phoneNumber,
            String email) {
        public static Candidate of(long id, String firstName, String lastName) {
            return new Candidate(
                    id,
                    firstName,
                    lastName,
                    null,
                    null,
                    null,
                    firstName.toLowerCase(java.util.Locale.ROOT) + "@hogwarts.example");
        }

        public Candidate withResume(String url) {
            return new Candidate(id, firstName, lastName, preferredName, url, phoneNumber, email);
        }
    }

    /** A test that was sent, with all that the partner did about it. */
    public static final class Instance {
        private final String url;
        private final ObjectNode sent;
        private final List<JsonNode> statuses = new CopyOnWriteArrayList<>();
        private final AtomicInteger patches = new AtomicInteger();
        private volatile String interview = "";

        private Instance(String url, ObjectNode sent) {
            this.url = url;
            this.sent = sent;
        }

        /** The partner's name for it. */
        public String interview() {
            return interview;
        }

        /** The address to which its completion is told. */
        public String url() {
            return url;
        }

        /** How often the partner told that it is done, with the right key. */
        public int patches() {
            return patches.get();
        }

        /** What the partner told of it when it was asked after a PATCH. */
        public List<JsonNode> statuses() {
            return List.copyOf(statuses);
        }
    }

    public Greenhouse(Partner partner) {
        this.partner = partner;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(work);
        server.createContext(TESTS, this::patched);
        server.createContext(RESUMES, this::resume);
        server.start();
    }

    /** The host and port at which partners reach it. */
    public String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private String address(String path) {
        return "http://" + authority() + path;
    }

    /** All that the partner did against the text; whoever asks expects nothing. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The next so many PATCHes meet a server that fails. */
    public void fails(int times) {
        failing.set(times);
    }

    /** Puts a resume where a partner may fetch it for some days. */
    public String resume(String name, byte[] content) {
        resumes.put(name, content);
        return address(RESUMES + name);
    }

    // What it asks.

    /** Lists the tests of the partner: names by id. */
    public List<String> listTests() {
        HttpResponse<String> answer = get(partner.listTests(), partner.key());
        List<String> errors = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        JsonNode tests = read(answer, errors);
        if (tests != null && !tests.isArray()) {
            errors.add("the list of tests is no array");
        } else if (tests != null) {
            for (JsonNode test : tests) {
                text(test, "partner_test_id", errors);
                text(test, "partner_test_name", errors);
                ids.add(test.path("partner_test_id").asText());
            }
            if (new TreeSet<>(ids).size() < ids.size()) {
                errors.add("a partner_test_id is there twice");
            }
        }
        report("list_tests", errors, Map.of());
        return ids;
    }

    /** What is sent for a test; whoever wants may change it before. */
    public ObjectNode order(String test, Candidate candidate) {
        ObjectNode order = json.createObjectNode().put("partner_test_id", test);
        order.putObject("candidate")
                .put("first_name", candidate.firstName())
                .put("last_name", candidate.lastName())
                .put("preferred_name", candidate.preferredName())
                .put("resume_url", candidate.resumeUrl())
                .put("phone_number", candidate.phoneNumber())
                .put("email", candidate.email())
                .put(
                        "greenhouse_profile_url",
                        "https://app.greenhouse.io/people/" + candidate.id() + "?application_id=26234709");
        return order.put("sent_by", "test_sender@example.org").put("url", address(TESTS + number.incrementAndGet()));
    }

    /** Sends a test. */
    public Instance sendTest(String test, Candidate candidate) {
        return sendTest(order(test, candidate));
    }

    public Instance sendTest(ObjectNode order) {
        String url = order.path("url").asText();
        Instance instance = instances.computeIfAbsent(url, once -> new Instance(url, order));
        interview(instance, trySending(order));
        return instance;
    }

    /** Sends the same test once more, as whoever has not heard the answer. */
    public void sendAgain(Instance instance) {
        String before = instance.interview;
        interview(instance, trySending(instance.sent));
        if (!before.equals(instance.interview)) {
            complaints.add("send_test: one test instance has two ids");
        }
    }

    /** Sends something, whatever it is, and hands out the answer as it is. */
    public HttpResponse<String> trySending(JsonNode order) {
        return post(partner.sendTest(), partner.key(), order.toString());
    }

    private void interview(Instance instance, HttpResponse<String> answer) {
        List<String> errors = new ArrayList<>();
        JsonNode told = read(answer, errors);
        if (told != null) {
            text(told, "partner_interview_id", errors);
            if (told.size() != 1) {
                errors.add("the answer has to have a single key, and is " + told);
            }
            instance.interview = told.path("partner_interview_id").asText();
        }
        report(
                "send_test",
                errors,
                Map.of("partner_test_id", instance.sent.path("partner_test_id").asText()));
    }

    /** Asks how a test is. */
    public JsonNode testStatus(Instance instance) {
        HttpResponse<String> answer = tryStatus(instance.interview());
        List<String> errors = new ArrayList<>();
        JsonNode status = read(answer, errors);
        if (status != null) {
            check(status, errors);
        }
        report("test_status", errors, Map.of("partner_interview_id", instance.interview()));
        return status == null ? json.createObjectNode() : status;
    }

    public HttpResponse<String> tryStatus(String interview) {
        return get(
                URI.create(partner.testStatus() + "?partner_interview_id="
                        + URLEncoder.encode(interview, StandardCharsets.UTF_8)),
                partner.key());
    }

    private static void check(JsonNode status, List<String> errors) {
        text(status, "partner_status", errors);
        boolean complete = status.path("partner_status").asText().equals("complete");
        for (String name : List.of("partner_profile_url", "partner_score", "metadata")) {
            if (!status.has(name)) {
                errors.add(name + " is undefined, and would have to be null");
            }
        }
        JsonNode profile = status.path("partner_profile_url");
        if (complete && !profile.isTextual()) {
            errors.add("partner_status is 'complete' but partner_profile url is missing");
        } else if (profile.isTextual() && !profile.asText().matches("https?://\\S+")) {
            errors.add("partner_profile_url is no URL");
        }
        JsonNode score = status.path("partner_score");
        if (!score.isNumber() && !score.isNull() && !score.isMissingNode()) {
            errors.add("partner_score is no number");
        }
        JsonNode metadata = status.path("metadata");
        if (metadata.isObject()) {
            metadata.properties().forEach(one -> {
                if (one.getValue().isContainerNode()) {
                    errors.add("metadata is nested at " + one.getKey());
                }
            });
        } else if (!metadata.isNull() && !metadata.isMissingNode()) {
            errors.add("metadata is no object");
        }
        status.fieldNames().forEachRemaining(name -> {
            if (!List.of("partner_status", "partner_profile_url", "partner_score", "metadata")
                    .contains(name)) {
                errors.add("there is a fifth key: " + name);
            }
        });
    }

    /** Tells the partner of errors in its answers. */
    public HttpResponse<String> responseError(String call, List<String> errors, Map<String, String> known) {
        ObjectNode body = json.createObjectNode().put("api_call", call);
        errors.forEach(body.putArray("errors")::add);
        known.forEach(body::put);
        HttpResponse<String> answer = post(partner.responseError(), partner.key(), body.toString());
        if (answer.statusCode() != 200) {
            complaints.add("response_error: answered with " + answer.statusCode());
        } else if (!answer.body().replace(" ", "").equals("{\"status\":200}")) {
            complaints.add("response_error: answered " + answer.body());
        }
        return answer;
    }

    private void report(String call, List<String> errors, Map<String, String> known) {
        if (!errors.isEmpty()) {
            errors.forEach(error -> complaints.add(call + ": " + error));
            responseError(call, errors, known);
        }
    }

    /** The same partner, asked with another key. */
    public Greenhouse withKey(String other) {
        return new Greenhouse(partner.withKey(other));
    }

    // What it is asked.

    private void patched(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Instance instance = instances.get(address(exchange.getRequestURI().toString()));
            answer(exchange, statusOfPatch(exchange, body, instance));
        }
    }

    private int statusOfPatch(HttpExchange exchange, byte[] body, @Nullable Instance instance) {
        if (!exchange.getRequestMethod().equals("PATCH")) {
            complaints.add("PATCH: sent as " + exchange.getRequestMethod());
            return 404;
        }
        if (!basic(partner.key()).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            complaints.add("PATCH: the key is another one");
            return 401;
        }
        if (instance == null) {
            complaints.add("PATCH: there is no such test");
            return 404;
        }
        if (body.length > 0) {
            complaints.add("PATCH: no parameters are necessary, and there is a body");
        }
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 503;
        }
        instance.patches.incrementAndGet();
        work.execute(() -> read(instance));
        return 200;
    }

    /** Whoever closes it meanwhile does not want to know. */
    private void read(Instance instance) {
        try {
            instance.statuses.add(testStatus(instance));
        } catch (IllegalStateException | UncheckedIOException closed) {
            if (!work.isShutdown()) {
                throw closed;
            }
        }
    }

    private void resume(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] content = resumes.get(exchange.getRequestURI().getPath().substring(RESUMES.length()));
            if (content == null) {
                answer(exchange, 404);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    // How it asks.

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(URI uri, String key) {
        return ask(
                HttpRequest.newBuilder(uri).header("Authorization", basic(key)).GET());
    }

    private HttpResponse<String> post(URI uri, String key, String body) {
        return ask(HttpRequest.newBuilder(uri)
                .header("Authorization", basic(key))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable JsonNode read(HttpResponse<String> answer, List<String> errors) {
        if (answer.statusCode() / 100 != 2) {
            errors.add("answered with " + answer.statusCode() + " " + answer.body());
            return null;
        }
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            errors.add("answered with what is no JSON");
            return null;
        }
    }

    private static void text(JsonNode object, String name, List<String> errors) {
        if (!object.path(name).isTextual() || object.path(name).asText().isBlank()) {
            errors.add(name + " is no text");
        }
    }

    /** Waits until something holds, or for a long time. */
    public static boolean eventually(BooleanSupplier holds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (holds.getAsBoolean()) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
        return holds.getAsBoolean();
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
    }
}
