package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.golden;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.readiness.api.batch.LiveBatch;
import io.readiness.api.body.JsonBodyReader;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class BatchResourceTest {
    private static final String BATCH = "/api/v1/assessments/batch";
    private static final String SOUND = "{\"reference\": \"c-%d\"}";
    private static final Path EXAMPLE = Path.of("rules/explanations/batch/with-a-fault");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ASKED = 5_000;

    @TestHTTPResource("/")
    URI service;

    @AlsoPackaged
    @Test
    void a_line_is_answered_byte_for_byte_as_its_profile_alone() throws IOException {
        List<String> profiles = new ArrayList<>();
        try (Stream<Path> golden = Files.list(Path.of("rules/golden"))) {
            for (Path candidate : golden.sorted().toList()) {
                profiles.add(oneLine(Files.readString(candidate.resolve("profile.json"))));
            }
        }
        List<String> answers = answers(String.join("\n", profiles), "asOf=2026-11-22");
        assertThat(answers).hasSameSizeAs(profiles);
        for (int i = 0; i < profiles.size(); i++) {
            assertThat(answers.get(i))
                    .isEqualTo("{\"line\":" + (i + 1) + ",\"assessment\":"
                            + assess(profiles.get(i), "2026-11-22").extract().asString() + "}");
        }
    }

    @AlsoPackaged
    @Test
    void a_faulty_line_is_answered_in_its_place_with_what_it_alone_would_have_got() throws IOException {
        String faulty = "{\"reference\": \"c-1\", \"role\": {\"monthz\": 3, \"kind\": \"PRODUCT_OWNR\"}}";
        List<String> answers =
                answers("{\"reference\": \"a\"}\n" + faulty + "\n{\"reference\": \"b\"}\n", "view=summary");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).startsWith("{\"line\":1,\"assessment\":{\"reference\":\"a\"");
        assertThat(answers.get(1))
                .isEqualTo("{\"line\":2,\"problem\":"
                        + problem(assess(faulty, "2026-11-22"), 422).extract().asString() + "}");
        assertThat(answers.get(2)).startsWith("{\"line\":3,\"assessment\":{\"reference\":\"b\"");
    }

    @Test
    void thousands_of_mixed_lines_are_answered_in_their_order() throws Exception {
        Random random = new Random(7);
        String golden = oneLine(golden());
        List<String> lines = IntStream.range(0, 5000)
                .mapToObj(i -> switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> "{\"reference\": " + i;
                    case 2 -> "{\"reference\": \"c-" + i + "\", \"x\": 1}";
                    case 3 -> golden.replace("c-0417", "c-" + i);
                    default -> SOUND.formatted(i);
                })
                .toList();
        List<JsonNode> answers = new ArrayList<>();
        for (String answer : streamed(String.join("\n", lines), "view=summary")) {
            answers.add(JSON.readTree(answer));
        }
        List<Integer> answered = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isEmpty())
                .boxed()
                .toList();
        assertThat(answers).extracting(answer -> answer.get("line").asInt() - 1).isEqualTo(answered);
        for (JsonNode answer : answers) {
            int i = answer.get("line").asInt() - 1;
            String line = lines.get(i);
            if (line.endsWith("}") && !line.contains("\"x\"")) {
                assertThat(answer.at("/assessment/reference").asText()).isEqualTo("c-" + i);
            } else {
                assertThat(answer.at("/problem/status").asInt()).isEqualTo(line.contains("x") ? 422 : 400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\r\n%s\r\n", "%s\n%s", "%s \n\t%s\t\r\n"})
    void lines_may_end_as_they_do_anywhere(String form) {
        assertThat(answers(form.formatted("{\"reference\":\"a\"}", "{\"reference\":\"b\"}"), "view=summary"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":1,\"assessment\":{\"reference\":\"a\""),
                        second -> assertThat(second).startsWith("{\"line\":2,\"assessment\":{\"reference\":\"b\""));
    }

    @Test
    void a_blank_line_is_counted_and_not_answered() {
        assertThat(answers("\n\r\n \t\n{\"reference\":\"a\"}\n\n\n{\"reference\":\"b\"}\n\n", "view=summary"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":4,"),
                        second -> assertThat(second).startsWith("{\"line\":7,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n  \n"})
    void where_nothing_is_asked_the_answer_is_empty(String nothing) {
        assertThat(answers(nothing, "view=summary")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[|400|In a batch every line is one whole profile",
                "{|400|without line breaks",
                "\"reference\": \"a\",|400|without line breaks",
                "},|400|without line breaks",
                "]|400|without a list around it",
                "[{\"reference\":\"a\"}]|422|There is one fault",
                "\"reference\"|422|There is one fault",
                "null|422|There is one fault",
                "{\"reference\":\"a\"} {\"reference\":\"b\"}|400|goes on",
                "{\"reference\":\"a\"}{|400|goes on",
            })
    void what_is_no_profile_in_a_line_is_told_kindly(String line, int status, String detail) throws IOException {
        List<String> answers = answers(line + "\n{\"reference\":\"b\"}", "view=summary");
        JsonNode problem = JSON.readTree(answers.get(0)).get("problem");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(detail);
        assertThat(answers.get(1)).startsWith("{\"line\":2,\"assessment\"");
    }

    @Test
    void bytes_in_no_encoding_of_json_are_a_problem_of_their_line() throws IOException {
        byte[] latin = "{\"reference\":\"Zürich\"}\n{\"reference\":\"b\"}"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        List<String> answers = lines(post(latin, "view=summary"));
        assertThat(JSON.readTree(answers.get(0)).at("/problem/detail").asText()).contains("UTF-8");
        assertThat(answers.get(1)).startsWith("{\"line\":2,\"assessment\"");
    }

    @AlsoPackaged
    @Test
    void whatever_bytes_are_sent_no_line_is_a_fault_of_the_service() throws IOException {
        Random random = new Random(11);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        byte[] wide =
                "{\"reference\":\"a\"}\n{\"reference\":\"b\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        for (byte[] body : List.of(noise, wide, ("[".repeat(5000) + "\n").getBytes(UTF_8))) {
            List<String> answers = lines(post(body, "view=summary"));
            assertThat(answers).isNotEmpty().noneMatch(answer -> answer.contains("/problems/unexpected"));
        }
    }

    @AlsoPackaged
    @Test
    void a_line_longer_than_a_body_may_be_is_refused_in_its_place() throws Exception {
        String sound = "{\"reference\": \"c-1\"}";
        String longest = sound + " ".repeat(JsonBodyReader.MAX_BYTES - sound.length());
        List<String> answers = streamed(
                Stream.of(
                                sound,
                                longest + "\r",
                                longest + " ",
                                "x".repeat(5 * JsonBodyReader.MAX_BYTES),
                                sound,
                                longest + "  ")
                        .collect(Collectors.joining("\n")),
                "view=summary");
        assertThat(answers).hasSize(6);
        for (int assessed : List.of(0, 1, 4)) {
            assertThat(answers.get(assessed)).startsWith("{\"line\":" + (assessed + 1) + ",\"assessment\"");
        }
        for (int refused : List.of(2, 3, 5)) {
            JsonNode problem = JSON.readTree(answers.get(refused)).get("problem");
            assertThat(problem.get("type").asText()).isEqualTo("/problems/body-too-large");
            assertThat(problem.get("detail").asText()).contains("1048576");
        }
    }

    @ParameterizedTest
    @CsvSource({"asOf, 2999-01-01", "asOf, banana", "audience, recruter", "view, sumary"})
    void a_query_that_cannot_be_meant_is_refused_before_anything_is_read(String parameter, String word) {
        problem(
                        request("{\"reference\":\"a\"}\n".getBytes(UTF_8))
                                .queryParam(parameter, word)
                                .post(BATCH)
                                .then(),
                        422)
                .body("faults.path", contains(parameter));
    }

    @AlsoPackaged
    @Test
    void a_refused_batch_is_heard_out_so_that_the_answer_is_read() throws Exception {
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=sumary")) {
            CompletableFuture<Void> sender = batch.keepSending("x".repeat(1000), 20_000);
            sender.get(120, TimeUnit.SECONDS);
            assertThat(batch.answer().readLine()).startsWith("HTTP/1.1 422");
        }
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml"})
    void another_content_type_is_refused_with_what_to_send(String type) {
        problem(request("{}".getBytes(UTF_8)).contentType(type).post(BATCH).then(), 415)
                .body("detail", containsString("application/x-ndjson"));
    }

    @AlsoPackaged
    @Test
    void a_compressed_batch_is_refused() {
        problem(
                request("{}".getBytes(UTF_8))
                        .header("Content-Encoding", "gzip")
                        .post(BATCH)
                        .then(),
                415);
    }

    @AlsoPackaged
    @Test
    void the_answer_says_its_form_and_its_language() {
        post("{\"reference\":\"a\"}".getBytes(UTF_8), "view=summary")
                .then()
                .header("Content-Type", startsWith("application/x-ndjson"))
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language, Accept-Encoding");
    }

    @AlsoPackaged
    @Test
    void a_caller_who_asks_first_is_told_to_go_on() throws Exception {
        assertThat(send("Expect", "100-continue", "{\"reference\":\"a\"}", "view=summary"))
                .hasSize(1);
    }

    @AlsoPackaged
    @Test
    void a_line_is_answered_before_the_next_one_is_sent() throws IOException {
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            BufferedReader answer = batch.answer();
            for (int i = 1; i <= 3; i++) {
                batch.send(SOUND.formatted(i) + "\n");
                assertThat(next(answer)).startsWith("{\"line\":" + i + ",\"assessment\":{\"reference\":\"c-" + i);
            }
        }
    }

    @Test
    void as_long_as_nobody_reads_nothing_more_is_judged() throws Exception {
        int lines = 1500;
        double before = judged();
        try (LiveBatch batch = new LiveBatch(service, BATCH)) {
            CompletableFuture<Void> sender = batch.keepSending(SOUND.formatted(1), lines);
            await(() -> judged() > before);
            awaitStandstill();
            assertThat(judged() - before).isLessThan(lines / 2.0);
            BufferedReader answer = batch.answer();
            for (int i = 1; i <= lines; i++) {
                assertThat(next(answer)).startsWith("{\"line\":" + i + ",");
            }
            sender.get(120, TimeUnit.SECONDS);
        }
        assertThat(judged() - before).isEqualTo(lines);
    }

    @AlsoPackaged
    @Test
    void nothing_more_is_judged_for_a_caller_who_has_gone() throws Exception {
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            batch.keepSending(SOUND.formatted(1), Long.MAX_VALUE);
            BufferedReader answer = batch.answer();
            for (int i = 1; i <= 100; i++) {
                next(answer);
            }
            assertThat(metric("readiness_batch_open")).isPositive();
        }
        await(() -> metric("readiness_batch_open") == 0);
        awaitStandstill();
    }

    @Test
    void one_profile_alone_is_answered_while_a_batch_is() throws Exception {
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            CompletableFuture<Void> sender = batch.keepSending(oneLine(golden()), Long.MAX_VALUE);
            BufferedReader answer = batch.answer();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                try {
                    while (answer.readLine() != null) {}
                } catch (IOException closed) {
                    return;
                }
            });
            for (int i = 0; i < 20; i++) {
                double before = judged();
                assess(golden(), "2026-11-22").statusCode(200);
                await(() -> judged() > before);
            }
            assertThat(sender).isNotDone();
            assertThat(reader).isNotDone();
        }
    }

    @Test
    void assessments_of_a_batch_are_counted_as_all_are() {
        double before = metric("readiness_assessments_total");
        answers("{\"reference\":\"a\"}\n{\"reference\":\"b\"}\n[\n", "view=summary");
        assertThat(metric("readiness_assessments_total") - before).isEqualTo(2);
    }

    @AlsoPackaged
    @Test
    void the_example_is_answered_as_it_is_kept() throws IOException {
        String answer = post(Files.readAllBytes(EXAMPLE.resolve("request.ndjson")), "asOf=2026-11-22&view=summary")
                .asString();
        assertThat(Kept.masked(answer))
                .as("kept by %s", Kept.COMMAND)
                .isEqualTo(Files.readString(EXAMPLE.resolve("answer.ndjson")));
    }

    private List<String> answers(String body, String query) {
        return lines(post(body.getBytes(UTF_8), query));
    }

    private static Response post(byte[] body, String query) {
        return request(body).post(BATCH + "?" + query);
    }

    private static List<String> lines(Response answer) {
        answer.then().statusCode(200);
        String text = answer.asString();
        assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
        return text.lines().toList();
    }

    private static RequestSpecification request(byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .body(body);
    }

    /** Reads while it sends. */
    private List<String> streamed(String body, String query) throws Exception {
        return send("X-Nothing", "said", body, query);
    }

    private List<String> send(String header, String value, String body, String query) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            RequestOptions to = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost(service.getHost())
                    .setPort(service.getPort())
                    .setURI(BATCH + "?" + query)
                    .putHeader("Content-Type", "application/x-ndjson")
                    .putHeader(header, value);
            return vertx.createHttpClient()
                    .request(to)
                    .compose(request -> sent(request, Buffer.buffer(body)))
                    .map(answer -> answer.toString(UTF_8).lines().toList())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(300, TimeUnit.SECONDS);
        } finally {
            vertx.close();
        }
    }

    private static io.vertx.core.Future<Buffer> sent(HttpClientRequest request, Buffer body) {
        if (request.headers().contains("Expect")) {
            request.putHeader("Content-Length", String.valueOf(body.length()));
            request.continueHandler(goOn -> request.end(body));
            request.sendHead();
        } else {
            request.setChunked(true).end(body);
        }
        return request.response().compose(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        });
    }

    /** The next line of an answer among all that HTTP puts between. */
    private static String next(BufferedReader answer) throws IOException {
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        throw new AssertionError("The answer has ended.");
    }

    private static double judged() {
        return metric("readiness_batch_lines_total");
    }

    /** The sum over all tags. */
    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until the service answers fifty others and meanwhile judges no line. */
    private static void awaitStandstill() {
        await(() -> {
            double before = judged();
            for (int i = 0; i < 50; i++) {
                assess(SOUND.formatted(i), "2026-11-22").statusCode(200);
            }
            return judged() == before;
        });
    }

    /** Asks again and again; each condition asks the service, so that it gets on between two of them. */
    private static void await(BooleanSupplier condition) {
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            if (condition.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("Asked " + MOST_ASKED + " times in vain.");
    }

    private static String oneLine(String json) throws IOException {
        return JSON.readTree(json).toString();
    }
}
