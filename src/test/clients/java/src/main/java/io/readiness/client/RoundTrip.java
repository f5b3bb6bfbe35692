package io.readiness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.client.generated.ApiClient;
import io.readiness.client.generated.ApiException;
import io.readiness.client.generated.api.AssessmentsApi;
import io.readiness.client.generated.api.ExplanationsApi;
import io.readiness.client.generated.api.RulebookApi;
import io.readiness.client.generated.api.TextsApi;
import io.readiness.client.generated.model.DifferenceRequest;
import io.readiness.client.generated.model.NextStepRequest;
import io.readiness.client.generated.model.Profile;
import io.readiness.client.generated.model.ResumeBullets;
import io.readiness.client.generated.model.RoleMatchRequest;
import io.readiness.client.generated.model.WhatIfRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Sends what stands under {@code rules} through the generated client, and holds it against the same sent as it is: a request
 * has to come out of the client's types as it went in, and an answer has to come out of them as the service gave it.
 */
public final class RoundTrip {
    private static final String AS_OF = "2026-11-22";
    private static final LocalDate DAY = LocalDate.parse(AS_OF);
    private static final LocalDate START = LocalDate.parse("2026-12-01");
    private static final List<String> AUDIENCES = List.of("candidate", "recruiter", "manager");
    private static final List<String> VIEWS = List.of("summary", "full", "trace");

    /** 100 and 100.0 are one number. */
    private static final Comparator<JsonNode> SAME = (one, other) -> one.equals(other)
            ? 0
            : one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : 1;

    /** A call of the generated client. */
    private interface Call<T> {
        Object answer(T request) throws ApiException;
    }

    private final String service;
    private final Path rules;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApiClient client = new ApiClient();
    private final ObjectMapper json = client.getObjectMapper();
    private final ObjectMapper plain = new ObjectMapper();
    private final List<String> differences = new ArrayList<>();
    private int trips;

    private RoundTrip(String service, Path rules) {
        this.service = service;
        this.rules = rules;
        client.updateBaseUri(service);
    }

    /** Takes the address of the service and the folder of the rules. */
    public static void main(String... arguments) throws Exception {
        RoundTrip all = new RoundTrip(arguments[0], Path.of(arguments[1]));
        all.profiles();
        all.requests();
        all.files();
        all.rulebook();
        all.differences.forEach(System.err::println);
        System.out.printf("java: %d round trips, %d differences%n", all.trips, all.differences.size());
        int otherwise = all.judgedOtherwiseByDefault();
        System.out.printf("java without containerDefaultToNull: %d profiles are judged otherwise%n", otherwise);
        if (!all.differences.isEmpty()) {
            throw new IllegalStateException("The generated client says something else than it was given.");
        }
        if (otherwise == 0) {
            throw new IllegalStateException(
                    "The option makes no difference any more. Maybe take it out of docs/clients.md?");
        }
    }

    private void profiles() throws Exception {
        AssessmentsApi assessments = new AssessmentsApi(client);
        ExplanationsApi explanations = new ExplanationsApi(client);
        for (Path file : goldenProfiles()) {
            String profile = Files.readString(file);
            for (String audience : AUDIENCES) {
                for (String view : VIEWS) {
                    trip(
                            file,
                            profile,
                            "/assessments?asOf=" + AS_OF + "&audience=" + audience + "&view=" + view,
                            Profile.class,
                            one -> assessments.assess(one, DAY, audience, null, null, view, null, null));
                }
            }
            trip(
                    file,
                    profile,
                    "/assessments/next-question?most=3&asOf=" + AS_OF,
                    Profile.class,
                    one -> explanations.nextQuestion(one, DAY, 3, null));
            trip(
                    file,
                    profile,
                    "/assessments/why-not?about=apply-for-pm&about=discovery-depth&asOf=" + AS_OF,
                    Profile.class,
                    one -> explanations.whyNot(one, List.of("apply-for-pm", "discovery-depth"), DAY, null));
            trip(
                    file,
                    profile,
                    "/assessments/sensitivity?asOf=" + AS_OF,
                    Profile.class,
                    one -> explanations.sensitivity(one, DAY, null));
            trip(
                    file,
                    "{\"profile\":" + profile + "}",
                    "/assessments/next-step?asOf=" + AS_OF,
                    NextStepRequest.class,
                    one -> explanations.findNextStep(one, DAY, null));
            if (profile.contains("\"practicalTest\"")) {
                trip(
                        file,
                        profile,
                        "/practical-tests",
                        Profile.class,
                        one -> new TextsApi(client).judgePracticalTest(one, null));
            }
        }
    }

    private void requests() throws Exception {
        ExplanationsApi explanations = new ExplanationsApi(client);
        TextsApi texts = new TextsApi(client);
        for (Path file : under("explanations/what-if", "request.json")) {
            trip(
                    file,
                    Files.readString(file),
                    "/assessments/what-if?asOf=" + AS_OF,
                    WhatIfRequest.class,
                    one -> explanations.whatIf(one, DAY, null, null, null));
        }
        for (Path file : under("explanations/difference", "request.json")) {
            trip(
                    file,
                    Files.readString(file),
                    "/assessments/difference",
                    DifferenceRequest.class,
                    one -> explanations.difference(one, null, null, null));
        }
        for (Path file : under("golden", "next-step-request.json")) {
            trip(
                    file,
                    Files.readString(file),
                    "/assessments/next-step?asOf=" + AS_OF,
                    NextStepRequest.class,
                    one -> explanations.findNextStep(one, DAY, null));
        }
        for (Path file : under("roles/golden", "request.json")) {
            trip(
                    file,
                    Files.readString(file),
                    "/role-matches?asOf=" + AS_OF,
                    RoleMatchRequest.class,
                    one -> texts.matchRoles(one, DAY, null));
        }
        trip(
                Path.of("README.md"),
                "{\"bullets\":[\"Dropped the loyalty scheme; repeat orders rose by 20%.\"]}",
                "/bullets",
                ResumeBullets.class,
                one -> texts.judgeBullets(one, null));
    }

    /** What is answered as a file and not as JSON. */
    private void files() throws Exception {
        AssessmentsApi assessments = new AssessmentsApi(client);
        Path profile = rules.resolve("golden/proof-missing/profile.json");
        String calendar = "/assessments/plan.ics?start=" + START + "&asOf=" + AS_OF;
        same(
                calendar,
                sent(calendar, Files.readString(profile), "application/json"),
                Files.readString(assessments
                        .planCalendar(START, json.readValue(Files.readString(profile), Profile.class), DAY, null)
                        .toPath()));
        for (Path file : under("explanations/batch", "request.ndjson")) {
            String batch = "/assessments/batch?store=false&view=summary&asOf=" + AS_OF;
            String lines = Files.readString(file);
            same(
                    batch,
                    sent(batch, lines, "application/x-ndjson"),
                    Files.readString(assessments
                            .assessBatch(lines, DAY, null, false, "summary", null)
                            .toPath()));
        }
    }

    /** What is only read. */
    private void rulebook() throws Exception {
        RulebookApi rulebook = new RulebookApi(client);
        read("/rulebook", () -> rulebook.rulebook(null, null, null));
        read("/rulebook/claims", () -> rulebook.claims(null, null, null));
        read("/rulebook/scales", () -> rulebook.scales(null, null, null));
        read("/rulebook/questions", () -> rulebook.questions(null, null, null));
        read("/rulebook/parameters", () -> rulebook.parameters(null, null, null));
        read("/rulebook/rules", () -> rulebook.rules(null, null, null));
        String rule = read("/rulebook/rules").path("rules").path(0).path("id").asText();
        read("/rulebook/rules/" + rule, () -> rulebook.rule(rule, null, null, null));
        for (JsonNode table : read("/rulebook").path("tables")) {
            String name = table.path("name").asText();
            read("/rulebook/tables/" + name, () -> rulebook.table(name, null, null, null));
        }
    }

    private void read(String path, Callable<Object> call) throws Exception {
        trips++;
        differ(path, read(path), tree(call.call()));
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return plain.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(service + "/api/v1" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    /** Of how many profiles the service thinks otherwise, once a client of the default kind has read and written them. */
    private int judgedOtherwiseByDefault() throws Exception {
        ObjectMapper byDefault = new io.readiness.client.bydefault.ApiClient().getObjectMapper();
        int otherwise = 0;
        String path = "/assessments?asOf=" + AS_OF;
        for (Path file : goldenProfiles()) {
            String profile = Files.readString(file);
            String written = byDefault.writeValueAsString(
                    byDefault.readValue(profile, io.readiness.client.bydefault.model.Profile.class));
            JsonNode meant = plain.readTree(sent(path, profile, "application/json"));
            JsonNode judged = plain.readTree(sent(path, written, "application/json"));
            if (!judged.has("total")) {
                throw new IllegalStateException(file + " is refused: " + judged);
            }
            if (!meant.path("total").equals(judged.path("total"))
                    || !meant.path("band").equals(judged.path("band"))) {
                otherwise++;
            }
        }
        return otherwise;
    }

    private <T> void trip(Path file, String request, String path, Class<T> type, Call<T> call) throws Exception {
        String name = rules.relativize(file.toAbsolutePath()) + " to " + path;
        try {
            T typed = json.readValue(request, type);
            differ(name + ", request", plain.readTree(request), tree(typed));
            differ(
                    name + ", answer",
                    plain.readTree(sent(path, request, "application/json")),
                    tree(call.answer(typed)));
        } catch (JsonProcessingException | ApiException e) {
            differences.add(name + ": " + e.getMessage());
        }
        trips++;
    }

    private JsonNode tree(Object typed) throws JsonProcessingException {
        return plain.readTree(json.writeValueAsString(typed));
    }

    private void same(String name, String expected, String actual) {
        trips++;
        if (!expected.equals(actual)) {
            differences.add(name + ": the file is another");
        }
    }

    private void differ(String name, JsonNode expected, JsonNode actual) {
        if (!expected.equals(SAME, actual)) {
            differences.add(name + ": " + firstDifference("$", expected, actual));
        }
    }

    private static String firstDifference(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            for (var field : expected.properties()) {
                JsonNode other = actual.path(field.getKey());
                if (!field.getValue().equals(SAME, other)) {
                    return firstDifference(path + "." + field.getKey(), field.getValue(), other);
                }
            }
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                if (!expected.get(i).equals(SAME, actual.get(i))) {
                    return firstDifference(path + "[" + i + "]", expected.get(i), actual.get(i));
                }
            }
        }
        return path + " is " + shortened(actual) + ", but was " + shortened(expected);
    }

    private static String shortened(JsonNode node) {
        String text = node.isMissingNode() ? "missing" : node.toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private String sent(String path, String body, String type) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(service + "/api/v1" + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private List<Path> goldenProfiles() throws IOException {
        return under("golden", "profile.json");
    }

    private List<Path> under(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(rules.resolve(folder))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().equals(name))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("There is no " + name + " under " + rules.resolve(folder) + ".");
            }
            return found;
        }
    }
}
