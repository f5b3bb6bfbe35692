package io.readiness.integration.ashby;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The side of Ashby in its assessments framework (developers.ashbyhq.com, "Creating an Assessments Integration" and
 * {@code assessment.update}): asks a partner by POST, and takes updates that it checks for what the text requires: known assessment,
 * whole milliseconds that only grow, status or reason, an address with each result, values of five types with identifiers of their
 * own.
 */
public final class Ashby implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> TYPES =
            Set.of("numeric_score", "numeric_duration_minutes", "url", "string", "boolean_success");
    private static final Set<String> FIELD_TYPES = Set.of(
            "String",
            "Date",
            "DateRange",
            "Number",
            "ValueSelect",
            "MultiValueSelect",
            "Boolean",
            "LongText",
            "Email",
            "Phone",
            "Score",
            "SocialLink",
            "Url",
            "Currency",
            "Location");
    private static final Set<String> UPDATE = Set.of(
            "assessment_id",
            "timestamp",
            "assessment_status",
            "assessment_profile_url",
            "assessment_result",
            "cancelled_reason",
            "metadata");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService work = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ashby");
        thread.setDaemon(true);
        return thread;
    });
    private final String partner;
    private final String partnerKey;
    private final String ownKey;
    private final HttpServer server;
    private final Map<String, List<JsonNode>> updates = new ConcurrentHashMap<>();
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final List<JsonNode> completed = new CopyOnWriteArrayList<>();
    private final Set<String> candidates = ConcurrentHashMap.newKeySet();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();

    /**
     * One customer of Ashby.
     *
     * @param partner where the partner's calls are, without a slash at the end
     * @param partnerKey what the partner gave its customer
     * @param ownKey what Ashby gave the partner for its customer
     */
    public Ashby(String partner, String partnerKey, String ownKey) {
        this.partner = partner;
        this.partnerKey = partnerKey;
        this.ownKey = ownKey;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(work);
        server.createContext("/assessment.update", exchange -> called(exchange, this::updated));
        server.createContext("/assessment.addCompletedToCandidate", exchange -> called(exchange, this::added));
        server.start();
    }

    /** Somebody who applied. */
    public record Candidate(String id, String firstName, String lastName, String email) {
        public static Candidate of(String firstName, String lastName) {
            return new Candidate(UUID.randomUUID().toString(), firstName, lastName, firstName + "@hogwarts.example");
        }
    }

    /** Where partners reach it. */
    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** All that the partner did against the text; whoever asks expects nothing. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The next so many calls meet a server that fails. */
    public void fails(int times) {
        failing.set(times);
    }

    /** What was taken on an assessment, in the order in which it came. */
    public List<JsonNode> updates(String assessment) {
        return List.copyOf(updates.getOrDefault(assessment, List.of()));
    }

    /** What was taken of finished assessments that nobody here had asked for. */
    public List<JsonNode> completed() {
        return List.copyOf(completed);
    }

    /** Makes a candidate known, to whom a partner may add what is finished. */
    public void knows(Candidate candidate) {
        candidates.add(candidate.id());
    }

    // What it asks.

    /** Lists the assessments on offer, by id. */
    public List<String> list() {
        JsonNode results = results("assessment.list", ask("assessment.list", json.createObjectNode()));
        List<String> ids = new ArrayList<>();
        if (!results.isArray()) {
            complaints.add("assessment.list: results is no array");
        }
        for (JsonNode one : results) {
            for (String name : List.of("assessment_type_id", "name", "description")) {
                if (!one.path(name).isTextual()) {
                    complaints.add("assessment.list: " + name + " is no text");
                }
            }
            ids.add(one.path("assessment_type_id").asText());
        }
        if (new TreeSet<>(ids).size() < ids.size()) {
            complaints.add("assessment.list: an assessment_type_id is there twice");
        }
        return ids;
    }

    /** Lists the fields that the partner wants to be told of. */
    public JsonNode customFields() {
        HttpResponse<String> answer = ask("assessment.customField.list", json.createObjectNode());
        JsonNode told = read("assessment.customField.list", answer);
        JsonNode fields = told.path("fields");
        if (!told.path("success").asBoolean() || !fields.isArray()) {
            complaints.add("assessment.customField.list: there is no success with fields: " + told);
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode field : fields) {
            String where = "assessment.customField.list: " + field.path("id");
            if (!ids.add(field.path("id").asText()) || !field.path("id").isTextual()) {
                complaints.add(where + " is no id of its own");
            }
            if (!field.path("name").isTextual()
                    || !FIELD_TYPES.contains(field.path("type").asText())
                    || !field.path("isRequired").isBoolean()) {
                complaints.add(where + " has no name, type or isRequired");
            }
            boolean select = field.path("type").asText().endsWith("Select");
            if (select && field.path("possible_values").isEmpty()) {
                complaints.add(where + " has nothing to select");
            }
            for (JsonNode value : field.path("possible_values")) {
                if (!value.path("key").isTextual() || !value.path("value").isTextual()) {
                    complaints.add(where + " has a possible value without key or value");
                }
            }
        }
        return fields;
    }

    /** What is sent to start an assessment; whoever wants may change it before. */
    public ObjectNode order(String type, Candidate candidate) {
        ObjectNode order = json.createObjectNode().put("assessment_type_id", type);
        order.putObject("candidate")
                .put("ashby_id", candidate.id())
                .put("first_name", candidate.firstName())
                .put("last_name", candidate.lastName())
                .put("email", candidate.email())
                .put("ashby_profile_url", "https://app.ashbyhq.com/candidates/" + candidate.id());
        order.putObject("application")
                .put("ashby_id", UUID.randomUUID().toString())
                .put("status", "Active");
        ObjectNode job = order.putObject("job")
                .put("ashby_id", UUID.randomUUID().toString())
                .put("name", "Product Owner")
                .put("req_id", "R-7")
                .put("ashby_job_url", "https://app.ashbyhq.com/jobs/7");
        job.putArray("hiringTeam")
                .addObject()
                .put("email", "minerva@hogwarts.example")
                .put("role", "Hiring Manager");
        return order;
    }

    /** Starts an assessment, and tells its id. */
    public String start(ObjectNode order) {
        JsonNode results = results("assessment.start", tryStarting(order));
        if (!results.path("assessment_id").isTextual()) {
            complaints.add("assessment.start: assessment_id is no text");
        }
        String id = results.path("assessment_id").asText();
        updates.computeIfAbsent(id, once -> new CopyOnWriteArrayList<>());
        if (results.hasNonNull("update_request")) {
            String wrong = update(results.get("update_request"));
            if (wrong != null) {
                complaints.add("assessment.start: update_request " + wrong);
            }
        }
        return id;
    }

    public HttpResponse<String> tryStarting(JsonNode order) {
        return ask("assessment.start", order);
    }

    /** Cancels an assessment. */
    public void cancel(String assessment) {
        results("assessment.cancel", tryCancelling(assessment));
    }

    public HttpResponse<String> tryCancelling(String assessment) {
        return ask("assessment.cancel", json.createObjectNode().put("assessment_id", assessment));
    }

    /** Asks the partner something. */
    public HttpResponse<String> ask(String call, JsonNode body) {
        return ask(call, body.toString(), partnerKey);
    }

    public HttpResponse<String> ask(String call, String body, String key) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(partner + "/" + call))
                            .timeout(PATIENCE)
                            .header("Authorization", basic(key))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode results(String call, HttpResponse<String> answer) {
        JsonNode told = read(call, answer);
        if (answer.statusCode() != 200 || !told.path("success").asBoolean() || !told.has("results")) {
            complaints.add(call + ": there is no success with results: " + answer.statusCode() + " " + told);
        }
        return told.path("results");
    }

    private JsonNode read(String call, HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            complaints.add(call + ": answered with what is no JSON");
            return json.createObjectNode();
        }
    }

    // What it is asked.

    /** What a call does with a body, and what is wrong with it. */
    private interface Call {
        @Nullable
        String take(JsonNode body);
    }

    private void called(HttpExchange exchange, Call call) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, "{}");
                return;
            }
            if (!basic(ownKey).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "Unauthorized");
                return;
            }
            String wrong = head(exchange);
            if (wrong == null) {
                wrong = call.take(json.readTree(body));
            }
            if (wrong != null) {
                complaints.add(exchange.getRequestURI() + ": " + wrong);
            }
            ObjectNode told = json.createObjectNode().put("success", wrong == null);
            if (wrong == null) {
                told.putObject("results");
            } else {
                told.putArray("errors").add(wrong);
            }
            // As the vendor does, who tells in the body and not in the status that something is invalid.
            answer(exchange, 200, told.toString());
        }
    }

    private static @Nullable String head(HttpExchange exchange) {
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!exchange.getRequestMethod().equals("POST")) {
            return "is asked by " + exchange.getRequestMethod();
        } else if (agent == null || agent.isBlank()) {
            return "has no User-Agent";
        } else if (accept == null || !accept.replace(" ", "").equals("application/json;version=1")) {
            return "accepts " + accept;
        }
        return type == null || !type.startsWith("application/json") ? "is " + type : null;
    }

    private @Nullable String updated(JsonNode body) {
        return update(body);
    }

    private @Nullable String update(JsonNode body) {
        String assessment = body.path("assessment_id").asText();
        List<JsonNode> before = updates.get(assessment);
        if (before == null) {
            return "there is no assessment " + assessment;
        }
        List<String> unknown = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!UPDATE.contains(name)) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            return "has unknown fields " + unknown;
        }
        if (!body.path("timestamp").isIntegralNumber()) {
            return "timestamp is no whole number of milliseconds";
        }
        String wrong = fields(body);
        if (wrong == null) {
            wrong = later(assessment, body.path("timestamp").asLong());
        }
        if (wrong == null) {
            before.add(body);
        }
        return wrong;
    }

    private synchronized @Nullable String later(String assessment, long timestamp) {
        long before = last.getOrDefault(assessment, 0L);
        if (timestamp <= before) {
            return "timestamp " + timestamp + " is not after " + before;
        }
        if (Math.abs(timestamp - System.currentTimeMillis())
                > Duration.ofDays(365).toMillis()) {
            return "timestamp " + timestamp + " is no time of today in milliseconds";
        }
        last.put(assessment, timestamp);
        return null;
    }

    private static @Nullable String fields(JsonNode body) {
        if (!body.hasNonNull("assessment_status") && !body.hasNonNull("cancelled_reason")) {
            return "assessment_status is required unless cancelled_reason is provided";
        }
        if (body.hasNonNull("assessment_result") && !body.hasNonNull("assessment_profile_url")) {
            return "assessment_profile_url is required when assessment_result is set";
        }
        if (body.hasNonNull("assessment_profile_url")
                && !body.path("assessment_profile_url").path("type").asText().equals("url")) {
            return "assessment_profile_url is not of type url";
        }
        Set<String> identifiers = new HashSet<>();
        for (String name :
                List.of("assessment_status", "assessment_profile_url", "assessment_result", "cancelled_reason")) {
            String wrong = body.hasNonNull(name) ? blob(body.path(name), identifiers) : null;
            if (wrong != null) {
                return name + ": " + wrong;
            }
        }
        if (body.hasNonNull("metadata") && !body.path("metadata").isArray()) {
            return "metadata is no array";
        }
        for (JsonNode one : body.path("metadata")) {
            String wrong = blob(one, identifiers);
            if (wrong != null) {
                return "metadata: " + wrong;
            }
        }
        return null;
    }

    private static @Nullable String blob(JsonNode blob, Set<String> identifiers) {
        String type = blob.path("type").asText();
        JsonNode value = blob.path("value");
        if (!blob.path("identifier").isTextual() || !blob.path("label").isTextual()) {
            return "has no identifier or no label";
        } else if (!identifiers.add(blob.path("identifier").asText())) {
            return "the identifier " + blob.path("identifier") + " is there twice";
        } else if (!TYPES.contains(type)) {
            return "has the type " + type;
        } else if (blob.has("description") && !blob.path("description").isTextual()) {
            return "has a description that is no text";
        }
        boolean fits = switch (type) {
            case "boolean_success" -> value.isBoolean();
            case "url" -> value.asText().matches("https?://\\S+");
            case "string" -> value.isTextual();
            default -> value.isNumber();
        };
        return fits ? null : "the value " + value + " is no " + type;
    }

    private @Nullable String added(JsonNode body) {
        JsonNode assessment = body.path("assessment");
        if (!candidates.contains(body.path("candidateId").asText())) {
            return "there is no candidate " + body.path("candidateId");
        } else if (!isUuid(body.path("partnerId"))) {
            return "partnerId is no UUID";
        } else if (!body.path("timestamp").isIntegralNumber()) {
            return "timestamp is no whole number of milliseconds";
        }
        for (String name : List.of("assessmentTypeId", "assessmentId", "assessmentName")) {
            if (!assessment.path(name).isTextual()) {
                return "assessment." + name + " is no text";
            }
        }
        if (!isUuid(assessment.path("assessmentId"))) {
            return "assessment.assessmentId is no UUID";
        } else if (!assessment.path("metadata").isArray()) {
            return "assessment.metadata is required, and an array";
        }
        Set<String> identifiers = new HashSet<>();
        String wrong = blob(assessment.path("result"), identifiers);
        for (JsonNode one : assessment.path("metadata")) {
            wrong = wrong == null ? blob(one, identifiers) : wrong;
        }
        if (wrong == null) {
            completed.add(body);
        }
        return wrong;
    }

    private static boolean isUuid(JsonNode value) {
        try {
            return UUID.fromString(value.asText()).toString().equals(value.asText());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
    }
}
