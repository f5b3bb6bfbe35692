package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.access.Caller;
import io.readiness.api.decision.DecisionLog;
import io.readiness.store.chain.StoredRecord;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered with 201 is kept; what a person does about it is kept as well, and what a candidate asks for is done. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class DecisionKeepingResourceTest {
    private static final String ASSESSMENTS = "/api/v1/assessments?view=summary";
    private static final String KEY = "Idempotency-Key";
    private static final String RECORD = "Readiness-Record";

    @Inject
    DecisionLog log;

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private static String nobody() {
        return "t-" + UUID.randomUUID();
    }

    private static String profile(String reference) {
        return "{\"reference\":\"%s\",\"role\":{\"kind\":\"PRODUCT_OWNER\"}}".formatted(reference);
    }

    private static UUID kept(String reference) {
        return UUID.fromString(json(profile(reference))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .extract()
                .header(RECORD));
    }

    private StoredRecord record(UUID id) {
        return log.store().find(Caller.ANYBODY.tenant(), id).orElseThrow();
    }

    @Test
    void a_decision_is_kept_as_it_was_asked_for_and_answered() {
        String candidate = nobody();
        Response answer = json(profile(candidate)).post(ASSESSMENTS + "&audience=recruiter&asOf=2026-11-01");
        UUID id = UUID.fromString(answer.header(RECORD));
        answer.then().statusCode(201).header("Location", "/api/v1/assessments/" + id);
        StoredRecord record = record(id);
        assertThat(record.header().day()).isEqualTo("2026-11-01");
        assertThat(record.header().edition()).isEqualTo(answer.path("rulebook.hash"));
        assertThat(record.content().candidate()).isEqualTo(candidate);
        assertThat(record.content().input()).asString().isEqualTo(profile(candidate));
        assertThat(record.content().query())
                .isEqualTo("{\"audience\":\"RECRUITER\",\"view\":\"SUMMARY\",\"language\":\"en\",\"draft\":false}");
        assertThat(record.content().outcome().path()).isEqualTo(answer.path("recommendation.primary.path"));
        assertThat(record.content().outcome().band()).isEqualTo(answer.path("band.point"));
    }

    @Test
    void who_wants_nothing_kept_gets_the_same_answer_and_is_told_so() {
        long before = log.store().head().sequence();
        String kept = json(profile("same")).post(ASSESSMENTS + "&store=false").asString();
        json(profile("same"))
                .post(ASSESSMENTS + "&store=false")
                .then()
                .statusCode(200)
                .header(RECORD, "none")
                .header("Location", nullValue());
        assertThat(log.store().head().sequence()).isEqualTo(before);
        json(profile("same"))
                .post(ASSESSMENTS + "&store=true")
                .then()
                .statusCode(201)
                .body(equalTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "TRUE", "0"})
    void what_is_neither_true_nor_false_is_refused(String store) {
        problem(json(profile("a")).post(ASSESSMENTS + "&store=" + store).then(), 422)
                .body("faults[0].path", is("store"));
    }

    @Test
    void the_same_request_with_the_same_key_gets_the_same_answer_and_is_kept_once() {
        String candidate = nobody();
        Response first = json(profile(candidate)).header(KEY, candidate).post(ASSESSMENTS);
        Response again = json(profile(candidate)).header(KEY, candidate).post(ASSESSMENTS);
        again.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header(RECORD, first.header(RECORD))
                .header("Content-Language", "en")
                .contentType("application/json")
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first.asString()));
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(log.store()
                        .timeline(Caller.ANYBODY.tenant(), candidate, null, 10)
                        .records())
                .hasSize(1);
    }

    @Test
    void a_key_belongs_to_one_request_with_all_that_shapes_its_answer() {
        String key = nobody();
        json(profile("one")).header(KEY, key).post(ASSESSMENTS).then().statusCode(201);
        for (Response other : new Response[] {
            json(profile("two")).header(KEY, key).post(ASSESSMENTS),
            json(profile("one")).header(KEY, key).post("/api/v1/assessments"),
            json(profile("one")).header(KEY, key).post(ASSESSMENTS + "&audience=manager"),
            json(profile("one")).header(KEY, key).post(ASSESSMENTS + "&asOf=2026-11-01")
        }) {
            problem(other.then(), 422)
                    .body("type", is("/problems/key-reused"))
                    .body("detail", containsString(key))
                    .body("faults[0].path", is("Idempotency-Key"));
        }
    }

    @Test
    void while_a_request_is_answered_its_key_is_in_flight() {
        String key = nobody();
        var claim = log.store()
                .claim(
                        Caller.ANYBODY.tenant(),
                        key,
                        "assessments?audience=candidate&view=summary&language=en",
                        profile("one").getBytes());
        problem(json(profile("one")).header(KEY, key).post(ASSESSMENTS).then(), 409)
                .body("type", is("/problems/key-in-flight"));
        log.store().release((io.readiness.store.Claim.Fresh) claim);
        json(profile("one")).header(KEY, key).post(ASSESSMENTS).then().statusCode(201);
    }

    @Test
    void a_request_that_is_refused_leaves_its_key_free() {
        String key = nobody();
        problem(
                json("{\"reference\":\"a b\"}")
                        .header(KEY, key)
                        .post(ASSESSMENTS)
                        .then(),
                422);
        json(profile("one")).header(KEY, key).post(ASSESSMENTS).then().statusCode(201);
    }

    @Test
    void a_key_that_cannot_be_kept_is_refused() {
        problem(
                        json(profile("a"))
                                .header(KEY, "k".repeat(256))
                                .post(ASSESSMENTS)
                                .then(),
                        422)
                .body("faults[0].path", is(KEY))
                .body("faults[0].message", is("has 256 characters"));
        problem(json(profile("a")).header(KEY, "").post(ASSESSMENTS).then(), 422)
                .body("faults[0].path", is(KEY))
                .body("faults[0].message", is("is empty"));
        problem(json(profile("a")).header(KEY, "one", "two").post(ASSESSMENTS).then(), 422)
                .body("faults[0].path", is(KEY))
                .body("faults[0].value", is("one, two"));
        problem(
                        json("{\"reason\":\"Case 12.\"}")
                                .header(KEY, "one", "two")
                                .post("/api/v1/candidates/" + nobody() + "/hold")
                                .then(),
                        422)
                .body("faults[0].path", is(KEY));
        problem(
                        json(profile("a"))
                                .header(KEY, "k")
                                .post(ASSESSMENTS + "&store=false")
                                .then(),
                        422)
                .body("faults[0].path", is(KEY));
    }

    @Test
    void a_person_decides_otherwise_with_name_and_reason() {
        UUID decision = kept(nobody());
        String told = "{\"reviewer\":\"Grace\",\"reason\":\"I saw her lead it.\",\"path\":\"APPLY_FOR_PM\"}";
        String address = "/api/v1/decisions/" + decision + "/overrides";
        String key = nobody();
        Response first = json(told).header(KEY, key).post(address);
        first.then().statusCode(201).body("sequence", greaterThan(1)).body("hash.length()", is(64));
        json(told).header(KEY, key).post(address).then().statusCode(201).body(equalTo(first.asString()));
        assertThat(log.store().overrides(Caller.ANYBODY.tenant(), decision)).hasSize(1);
        assertThat(record(UUID.fromString(first.path("id"))).content().note())
                .isEqualTo("{\"path\":\"APPLY_FOR_PM\",\"reason\":\"I saw her lead it.\",\"reviewer\":\"Grace\"}");
    }

    @Test
    void an_override_says_who_and_why_and_of_what() {
        UUID decision = kept(nobody());
        String address = "/api/v1/decisions/" + decision + "/overrides";
        problem(json("{\"reviewer\":\"Grace\"}").post(address).then(), 422).body("faults.path", hasItem("$.reason"));
        problem(
                        json("{\"reviewer\":\"Grace\",\"reason\":\"So.\",\"path\":\"REJECT\"}")
                                .post(address)
                                .then(),
                        422)
                .body("faults[0].path", is("$.path"));
        String told = "{\"reviewer\":\"Grace\",\"reason\":\"So.\"}";
        problem(
                        json(told)
                                .post("/api/v1/decisions/" + UUID.randomUUID() + "/overrides")
                                .then(),
                        404)
                .body("type", is("/problems/unknown-decision"));
        problem(json(told).post("/api/v1/decisions/nothing/overrides").then(), 404)
                .body("type", is("/problems/unknown-decision"));
    }

    @Test
    void who_asks_for_it_is_erased_and_the_chain_stays_whole() {
        String candidate = nobody();
        UUID decision = kept(candidate);
        given().delete("/api/v1/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("records", is(1))
                .body("receipts", hasSize(1));
        assertThat(record(decision).content()).isNull();
        given().delete("/api/v1/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("records", is(0))
                .body("receipts", empty());
        problem(
                        json("{\"reviewer\":\"Grace\",\"reason\":\"So.\"}")
                                .post("/api/v1/decisions/" + decision + "/overrides")
                                .then(),
                        410)
                .body("type", is("/problems/erased"));
    }

    @Test
    void a_legal_hold_wins_until_it_is_released() {
        String candidate = nobody();
        kept(candidate);
        String address = "/api/v1/candidates/" + candidate;
        json("{\"reason\":\"Case 12.\"}").post(address + "/hold").then().statusCode(201);
        problem(given().delete(address).then(), 409).body("type", is("/problems/legal-hold"));
        json("{\"reason\":\"Case 12 is closed.\"}")
                .post(address + "/release")
                .then()
                .statusCode(201);
        given().delete(address).then().statusCode(200).body("records", is(3));
    }

    @Test
    void a_release_that_names_a_hold_leaves_that_of_another_case() {
        String candidate = nobody();
        kept(candidate);
        String address = "/api/v1/candidates/" + candidate;
        String first = json("{\"reason\":\"Case 12.\"}").post(address + "/hold").path("id");
        String second =
                json("{\"reason\":\"Case 13.\"}").post(address + "/hold").path("id");
        released(address, first).then().statusCode(201);
        problem(given().delete(address).then(), 409).body("type", is("/problems/legal-hold"));
        problem(released("/api/v1/candidates/" + nobody(), second).then(), 422)
                .body("faults[0].path", is("$.hold"))
                .body("faults[0].value", is(second));
        released(address, second).then().statusCode(201);
        given().delete(address).then().statusCode(200).body("records", is(5));
    }

    private static Response released(String address, String hold) {
        return json("{\"reason\":\"It is closed.\",\"hold\":\"%s\"}".formatted(hold))
                .post(address + "/release");
    }

    @Test
    void all_that_is_held_on_a_candidate_is_one_file() {
        String candidate = nobody();
        UUID decision = kept(candidate);
        kept("somebody-else");
        given().get("/api/v1/candidates/" + candidate + "/export")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"" + candidate + ".json\"")
                .body("records", hasSize(1))
                .body("records[0].id", is(decision.toString()))
                .body(not(containsString("somebody-else")));
        given().get("/api/v1/candidates/" + nobody() + "/export")
                .then()
                .statusCode(200)
                .body("records", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "ada@example.org", "%00"})
    void what_no_profile_may_be_called_is_refused(String reference) {
        problem(
                        given().urlEncodingEnabled(false)
                                .delete("/api/v1/candidates/" + reference)
                                .then(),
                        422)
                .body("faults[0].path", is("reference"));
    }

    @Test
    void the_store_tells_how_it_is() {
        kept(nobody());
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'store' }.data.records", greaterThan(0));
        given().get("/q/metrics")
                .then()
                .body(containsString("readiness_decisions_lost_total 0.0"))
                .body(containsString("readiness_decisions_kept_total"));
    }
}
