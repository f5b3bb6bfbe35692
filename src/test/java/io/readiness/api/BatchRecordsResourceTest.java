package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.batch.LiveBatch;
import io.readiness.api.decision.DecisionLog;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is kept of a batch: the lines that were answered, in their order, and no other. */
@QuarkusTest
@TestProfile(WithStore.class)
@Execution(ExecutionMode.SAME_THREAD)
class BatchRecordsResourceTest {
    private static final String BATCH = "/api/v1/assessments/batch";
    private static final String SOUND = "{\"reference\": \"c-%d\"}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ASKED = 20_000;

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "readiness.store.url")
    String url;

    @Inject
    DecisionLog log;

    @Test
    void every_assessed_line_names_its_record_and_records_stand_in_the_order_of_lines() throws IOException {
        long before = end();
        List<String> sent = IntStream.range(0, 300)
                .mapToObj(i -> i % 7 == 3 ? "{\"reference\": " : SOUND.formatted(i))
                .toList();
        List<String> answers = answers(String.join("\n", sent), "view=summary&asOf=2026-11-22");
        assertThat(answers).hasSameSizeAs(sent);
        long place = before;
        for (int i = 0; i < sent.size(); i++) {
            JsonNode answer = JSON.readTree(answers.get(i));
            assertThat(answer.has("record")).isEqualTo(i % 7 != 3).isEqualTo(answer.has("assessment"));
            if (answer.has("record")) {
                StoredRecord record = record(answer);
                assertThat(record.header().sequence()).isEqualTo(++place);
                assertThat(content(record).candidate()).isEqualTo("c-" + i);
                assertThat(content(record).input()).asString(UTF_8).isEqualTo(sent.get(i));
                String line = answers.get(i);
                String assessment = line.substring(line.indexOf("\"assessment\":") + 13, line.length() - 1);
                assertThat(content(record).answerHash()).isEqualTo(sha256(assessment));
            }
        }
        assertThat(end()).isEqualTo(place);
    }

    @Test
    void many_lines_share_a_commit() {
        double before = metric("readiness_store_commit_seconds_count");
        answers(IntStream.range(0, 400).mapToObj(SOUND::formatted).collect(Collectors.joining("\n")), "view=summary");
        double commits = metric("readiness_store_commit_seconds_count") - before;
        assertThat(commits).isPositive().isLessThan(400 / 4.0);
    }

    @Test
    void where_nothing_is_to_be_kept_nothing_is() {
        long before = end();
        assertThat(answers("{\"reference\":\"a\"}\n{\"reference\":\"b\"}", "view=summary&store=false"))
                .hasSize(2)
                .allMatch(line -> line.contains(",\"assessment\":"))
                .noneMatch(line -> line.contains("\"record\""));
        assertThat(end()).isEqualTo(before);
    }

    @Test
    void a_switch_that_says_neither_is_refused_before_anything_is_read() {
        problem(
                        request("{\"reference\":\"a\"}")
                                .queryParam("store", "maybe")
                                .post(BATCH)
                                .then(),
                        422)
                .body("faults.path", contains("store"));
    }

    @Test
    void a_key_is_refused_with_how_a_batch_is_continued() {
        problem(
                        request("{\"reference\":\"a\"}")
                                .header("Idempotency-Key", "k-1")
                                .post(BATCH)
                                .then(),
                        422)
                .body("faults.path", contains("Idempotency-Key"))
                .body("faults[0].hint", containsString("after the last line that was answered"));
    }

    @Test
    void what_cannot_be_hashed_is_a_problem_of_its_line_and_is_not_kept() throws IOException {
        long before = end();
        String half = "{\"reference\":\"a\",\"answers\":[{\"question\":\"q\",\"text\":\"\\ud800\"}]}";
        List<String> answers = answers(half + "\n{\"reference\":\"b\"}", "view=summary");
        assertThat(JSON.readTree(answers.get(0)).at("/problem/status").asInt()).isEqualTo(422);
        assertThat(answers.get(1)).contains("\"record\"");
        assertThat(end()).isEqualTo(before + 1);
    }

    @Test
    void of_a_caller_who_hangs_up_all_lines_that_were_answered_are_kept_in_their_order_and_no_other() throws Exception {
        long before = end();
        double answered = metric("readiness_batch_lines_total");
        int read = 100;
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            batch.keepSending(SOUND.formatted(1), Long.MAX_VALUE).exceptionally(gone -> null);
            BufferedReader answer = batch.answer();
            for (long i = 1; i <= read; i++) {
                JsonNode line = JSON.readTree(next(answer));
                assertThat(line.get("line").asLong()).isEqualTo(i);
                assertThat(record(line).header().sequence()).isEqualTo(before + i);
            }
        }
        await(() -> metric("readiness_batch_open") == 0 && log.store().waiting() == 0);
        assertThat(end() - before).isGreaterThanOrEqualTo(read);
        assertThat(metric("readiness_batch_lines_total") - answered).isEqualTo(end() - before);
    }

    @Test
    void a_caller_who_has_read_all_and_hangs_up_without_an_end_finds_what_it_read_and_nothing_more() throws Exception {
        long before = end();
        List<UUID> told = new ArrayList<>();
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            BufferedReader answer = batch.answer();
            for (int i = 0; i < 20; i++) {
                batch.send(SOUND.formatted(i) + "\n");
                told.add(UUID.fromString(
                        JSON.readTree(next(answer)).get("record").asText()));
            }
            batch.send("{\"reference\": \"not ended");
        }
        await(() -> metric("readiness_batch_open") == 0);
        assertThat(end()).isEqualTo(before + 20);
        assertThat(told)
                .allSatisfy(id -> assertThat(store().find("default", id)
                                .orElseThrow()
                                .header()
                                .sequence())
                        .isGreaterThan(before));
    }

    @Test
    void lines_that_cannot_be_kept_are_told_so_in_their_places_and_later_ones_are_kept() throws Exception {
        long before = end();
        try (LiveBatch batch = new LiveBatch(service, BATCH + "?view=summary")) {
            BufferedReader answer = batch.answer();
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                batch.send("{\"reference\":\"a\"}\n[\n{\"reference\":\"b\"}\n");
                for (int line = 1; line <= 3; line++) {
                    JsonNode told = JSON.readTree(next(answer));
                    assertThat(told.get("line").asInt()).isEqualTo(line);
                    assertThat(told.at("/problem/type").asText())
                            .isEqualTo(line == 2 ? "/problems/unreadable-body" : "/problems/store-unavailable");
                    if (line != 2) {
                        assertThat(told.at("/problem/detail").asText()).contains("Send this line again");
                    }
                    assertThat(told.has("record")).isFalse();
                }
                statement.execute("ROLLBACK");
            }
            await(() -> log.store().waiting() == 0 && isWrittenAgain(batch, answer));
        }
        List<StoredRecord> kept = store().decisions("default", io.readiness.store.DecisionFilter.ALL, null, 1)
                .records();
        assertThat(kept).hasSize(1);
        assertThat(end()).isGreaterThan(before);
        assertThat(content(kept.get(0)).candidate()).isEqualTo("again");
    }

    private static boolean isWrittenAgain(LiveBatch batch, BufferedReader answer) {
        batch.send("{\"reference\":\"again\"}\n");
        try {
            return next(answer).contains("\"record\"");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DecisionStore store() {
        return log.store();
    }

    private long end() {
        return store().head().sequence();
    }

    private StoredRecord record(JsonNode answer) {
        return store().find("default", UUID.fromString(answer.get("record").asText()))
                .orElseThrow();
    }

    private static Content content(StoredRecord record) {
        return Objects.requireNonNull(record.content());
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(RulebookSource.sha256().digest(text.getBytes(UTF_8)));
    }

    private static List<String> answers(String body, String query) {
        return request(body)
                .post(BATCH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static RequestSpecification request(String body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .body(body.getBytes(UTF_8));
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

    /** The sum over all tags. */
    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
}
