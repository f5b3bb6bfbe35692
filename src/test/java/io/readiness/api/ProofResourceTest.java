package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.access.Caller;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.decision.AnswerShape;
import io.readiness.api.decision.Decided;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.start.Editions;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.View.Detail;
import io.readiness.assessment.View.Viewer;
import io.readiness.profile.Profile;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class ProofResourceTest {
    private static final String VERIFY = "/api/v1/decisions/verify";
    private static final String NDJSON = "application/x-ndjson";
    private static final Path GOLDEN = Path.of("rules/golden");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Inject
    DecisionLog log;

    @Inject
    Editions editions;

    @Inject
    JsonBinder binder;

    @Inject
    ObjectMapper json;

    @Inject
    ServiceMetrics metrics;

    @Inject
    MeterRegistry registry;

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "readiness.store.url")
    String url;

    @Test
    void every_golden_candidate_comes_out_the_same_byte_for_byte_in_every_view_for_every_reader() throws IOException {
        List<Path> candidates;
        try (Stream<Path> golden = Files.list(GOLDEN)) {
            candidates = golden.sorted().toList();
        }
        assertThat(candidates).hasSizeGreaterThan(20);
        for (Path candidate : candidates) {
            for (Viewer audience : Viewer.values()) {
                for (Detail view : Detail.values()) {
                    String id = kept(candidate.resolve("profile.json"), audience, view);
                    replay(id)
                            .then()
                            .statusCode(200)
                            .header("Content-Language", "en")
                            .body("identical", is(true))
                            .body("today", nullValue());
                }
            }
        }
    }

    @Test
    void a_replay_tells_who_decided_by_what_and_both_hashes() throws IOException {
        String id = kept(GOLDEN.resolve("nearly-ready/profile.json"), Viewer.RECRUITER, Detail.TRACE);
        JsonNode told = json.readTree(replay(id).asString());
        assertThat(told.path("id").asText()).isEqualTo(id);
        assertThat(told.path("answerHash").asText())
                .hasSize(64)
                .isEqualTo(told.path("replayedHash").asText());
        assertThat(told.path("answer").asText()).isEqualTo("/api/v1/assessments/" + id);
        assertThat(told.path("day").asText()).isEqualTo(DAY.toString());
        assertThat(told.path("edition").path("hash").asText())
                .isEqualTo(editions.inForce().edition().hash());
        assertThat(told.path("writtenBy").asText())
                .isNotEmpty()
                .isEqualTo(told.path("replayedBy").asText());
    }

    /** The rulebook in force with other weights: as it was, so to say, before its authors thought again. */
    private SortedMap<String, String> otherRulebook() {
        SortedMap<String, String> files = new TreeMap<>(editions.filesInForce());
        files.replaceAll((name, text) -> text.replaceFirst(
                        "parts: \\{ foundation: \\d+, scope: \\d+, proof: \\d+ }",
                        "parts: { foundation: 10, scope: 30, proof: 60 }")
                .replaceFirst("(?m)^version: \\d.*", "version: 0.0.9"));
        assertThat(files).isNotEqualTo(editions.filesInForce());
        return files;
    }

    @Test
    void a_decision_of_an_old_rulebook_comes_out_the_same_and_what_the_new_one_would_say_is_told() throws Exception {
        SortedMap<String, String> files = otherRulebook();
        String edition = new RulebookSource(files).hash();
        DecisionStore store = log.store();
        store.keepEdition(edition, "0.0.9", files);
        UUID id = store.newId();
        byte[] input = Files.readAllBytes(GOLDEN.resolve("scope-without-room/profile.json"));
        AnswerShape shape = new AnswerShape(Viewer.RECRUITER, Detail.FULL, "en");
        Assessment then = editions.with(edition, () -> files, languages -> {
            var language = languages.speaking("en");
            return language.assessor()
                    .assess(
                            profile(input),
                            DAY,
                            shape.topics(language.assessor().rulebook()));
        });
        store.append(new Decided(then, json.writeValueAsBytes(then), input, shape)
                        .record(id, Caller.ANYBODY, "assessments"))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        replay(id.toString())
                .then()
                .statusCode(200)
                .body("identical", is(true))
                .body("edition.version", is("0.0.9"))
                .body("edition.hash", is(edition))
                .body("today.first.rulebook.hash", is(edition))
                .body(
                        "today.second.rulebook.hash",
                        is(editions.inForce().edition().hash()))
                .body("today.difference.total.difference", not(equalTo(0f)))
                .body("today.difference.says.size()", not(equalTo(0)));
    }

    private Profile profile(byte[] input) {
        try {
            return binder.bind(input, Profile.class).checked(told -> told.contradictions(DAY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_answer_that_comes_out_differently_is_told_as_one() throws Exception {
        String other = "0".repeat(64);
        UUID id = log.store().newId();
        // As a version that judged otherwise would have written it.
        log.store()
                .append(new Decision(
                        id,
                        Caller.ANYBODY.tenant(),
                        Caller.ANYBODY.name(),
                        "assessments",
                        editions.inForce().edition().hash(),
                        DAY,
                        null,
                        Files.readAllBytes(GOLDEN.resolve("new-owner/profile.json")),
                        "{\"audience\":\"CANDIDATE\",\"view\":\"FULL\",\"language\":\"en\"}",
                        other,
                        null))
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        String same = replay(kept(GOLDEN.resolve("new-owner/profile.json"), Viewer.CANDIDATE, Detail.FULL))
                .path("answerHash");
        replay(id.toString())
                .then()
                .statusCode(200)
                .body("identical", is(false))
                .body("answerHash", is(other))
                .body("replayedHash", is(same));
    }

    @Test
    void what_is_not_there_or_was_erased_cannot_be_replayed() throws Exception {
        replay(UUID.randomUUID().toString()).then().statusCode(404).body("type", is("/problems/unknown-decision"));
        replay("nonsense").then().statusCode(404);
        String id = kept("{\"reference\": \"forgotten\"}", Viewer.CANDIDATE, Detail.FULL);
        log.store()
                .erase(Caller.ANYBODY.tenant(), "a recruiter", "forgotten")
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        replay(id).then().statusCode(410).body("type", is("/problems/erased"));
        given().get(VERIFY).then().statusCode(200).body("broken", nullValue());
    }

    @Test
    void a_whole_chain_tells_where_it_ends_and_has_to_pass_through_there_later() throws IOException {
        kept(GOLDEN.resolve("new-owner/profile.json"), Viewer.CANDIDATE, Detail.SUMMARY);
        JsonNode found = json.readTree(given().get(VERIFY).asString());
        long sequence = found.at("/head/sequence").asLong();
        String hash = found.at("/head/hash").asText();
        assertThat(found.has("broken")).isFalse();
        assertThat(found.path("records").asLong()).isEqualTo(sequence).isPositive();
        kept(GOLDEN.resolve("new-owner/profile.json"), Viewer.CANDIDATE, Detail.SUMMARY);
        kept(sequence, hash.toUpperCase(Locale.ROOT)).then().statusCode(200).body("broken", nullValue());
        kept(sequence, "ab".repeat(32))
                .then()
                .statusCode(200)
                .body("broken.sequence", is((int) sequence))
                .body("broken.says", containsString("The head that you gave has hash "));
        kept(sequence + 1000, hash)
                .then()
                .statusCode(200)
                .body("broken.says", containsString("once it ended at record " + (sequence + 1000)));
    }

    @Test
    void a_record_altered_by_hand_is_named() throws Exception {
        String id = kept(GOLDEN.resolve("title-only/profile.json"), Viewer.RECRUITER, Detail.FULL);
        kept(GOLDEN.resolve("new-owner/profile.json"), Viewer.CANDIDATE, Detail.SUMMARY);
        String band = log.store()
                .archive()
                .find(UUID.fromString(id))
                .orElseThrow()
                .content()
                .outcome()
                .band();
        byHand("UPDATE chain_record SET band = 'READY' WHERE id = '" + id + "'");
        try {
            assertThat(band).isNotEqualTo("READY");
            given().get(VERIFY)
                    .then()
                    .statusCode(200)
                    .body("broken.id", is(id))
                    .body("broken.says", is("Its content is not what was written."));
            List<JsonNode> lines = lines(given().accept(NDJSON));
            assertThat(lines.get(lines.size() - 1).at("/found/broken/id").asText())
                    .isEqualTo(id);
        } finally {
            byHand("UPDATE chain_record SET band = '" + band + "' WHERE id = '" + id + "'");
        }
        given().get(VERIFY).then().statusCode(200).body("broken", nullValue());
    }

    @Test
    void progress_is_told_by_the_line_and_what_was_found_in_the_last() throws IOException {
        kept(GOLDEN.resolve("new-owner/profile.json"), Viewer.CANDIDATE, Detail.SUMMARY);
        List<JsonNode> lines = lines(given().accept(NDJSON));
        assertThat(lines).hasSizeGreaterThan(1);
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(lines.subList(0, lines.size() - 1)).allSatisfy(line -> {
            assertThat(line.fieldNames()).toIterable().containsExactly("walked");
            assertThat(line.at("/walked/at").asLong())
                    .isPositive()
                    .isLessThanOrEqualTo(line.at("/walked/last").asLong());
        });
        assertThat(last.fieldNames()).toIterable().containsExactly("found");
        assertThat(last.at("/found/records").asLong())
                .isEqualTo(lines.get(lines.size() - 2).at("/walked/at").asLong());
    }

    /** Whoever hangs up too late for the walk tries again. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", NDJSON})
    void a_walk_that_nobody_waits_for_is_stopped(String form) throws Exception {
        DecisionStore store = log.store();
        while (store.head().sequence() < 10_000) {
            store.append(Stream.generate(() -> store.draft(bare())).limit(500).toList())
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
        }
        Counter abandoned = registry.counter("readiness.explanations.abandoned");
        double before = abandoned.count();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (abandoned.count() == before) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try (Socket caller = new Socket(service.getHost(), service.getPort())) {
                caller.getOutputStream()
                        .write(("GET " + VERIFY + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + form + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (metrics.explanations().get() == 0
                        && caller.getInputStream().available() == 0) {
                    assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
                    Thread.onSpinWait();
                }
            }
            while (metrics.explanations().get() > 0) {
                assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
                Thread.onSpinWait();
            }
        }
        given().get(VERIFY).then().statusCode(200).body("broken", nullValue());
    }

    /** On nobody, and never replayed. */
    private Decision bare() {
        return new Decision(
                log.store().newId(),
                "another",
                "somebody",
                "assessments",
                editions.inForce().edition().hash(),
                DAY,
                null,
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}",
                "0".repeat(64),
                null);
    }

    @Test
    void half_a_place_and_what_is_none_are_refused() {
        given().queryParam("sequence", 1)
                .get(VERIFY)
                .then()
                .statusCode(422)
                .body("faults[0].path", is("hash"))
                .body("faults[0].message", is("is missing"));
        kept(0, "ab".repeat(32)).then().statusCode(422).body("faults[0].path", is("sequence"));
        kept(1, "ab").then().statusCode(422).body("faults[0].path", is("hash"));
        given().queryParam("from", 1).get(VERIFY).then().statusCode(422);
        given().accept("text/html").get(VERIFY).then().statusCode(406);
        given().post(VERIFY).then().statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "query", "caller", "day"})
    void nothing_is_made_of_a_record_that_was_altered_by_hand(String column) throws Exception {
        String id = kept(GOLDEN.resolve("nearly-ready/profile.json"), Viewer.RECRUITER, Detail.SUMMARY);
        byHand("UPDATE chain_record SET %1$s = %1$s || '!' WHERE id = '%2$s'".formatted(column, id));
        try {
            String address = "/api/v1/assessments/" + id;
            for (Response answer : List.of(given().get(address), given().get(address + "/why-not"), replay(id))) {
                answer.then()
                        .statusCode(409)
                        .body("type", is("/problems/altered"))
                        .body("detail", containsString(id));
            }
        } finally {
            byHand("UPDATE chain_record SET %1$s = substr(%1$s, 1, length(%1$s) - 1) WHERE id = '%2$s'"
                    .formatted(column, id));
        }
        replay(id).then().body("identical", is(true));
    }

    private static List<JsonNode> lines(RequestSpecification asked) throws IOException {
        Response answer = asked.get(VERIFY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        ObjectMapper reader = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            lines.add(reader.readTree(line));
        }
        return lines;
    }

    private static Response kept(long sequence, String hash) {
        return given().queryParam("sequence", sequence).queryParam("hash", hash).get(VERIFY);
    }

    private static Response replay(String id) {
        return given().post("/api/v1/decisions/{id}/replay", id);
    }

    private static String kept(Path profile, Viewer audience, Detail view) throws IOException {
        return kept(Files.readString(profile), audience, view);
    }

    private static String kept(String profile, Viewer audience, Detail view) {
        return given().contentType("application/json")
                .queryParam("asOf", DAY.toString())
                .queryParam("audience", audience.name().toLowerCase(Locale.ROOT))
                .queryParam("view", view.name().toLowerCase(Locale.ROOT))
                .body(profile)
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
    }

    /** As somebody who has the file. */
    private void byHand(String statement) throws SQLException {
        try (Connection file = DriverManager.getConnection(url);
                Statement change = file.createStatement()) {
            change.execute("PRAGMA busy_timeout = 60000");
            assertThat(change.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
