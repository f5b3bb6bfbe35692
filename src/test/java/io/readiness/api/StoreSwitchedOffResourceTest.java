package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that keeps nothing scores all the same, and says so. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class StoreSwitchedOffResourceTest {
    private static final String PROFILE = "{\"reference\":\"a\"}";

    @Test
    void profiles_are_assessed_all_the_same() {
        given().contentType("application/json")
                .body(PROFILE)
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .header("Readiness-Record", "none");
    }

    @Test
    void who_insists_on_a_record_is_told_that_there_is_none() {
        problem(
                        given().contentType("application/json")
                                .body(PROFILE)
                                .post("/api/v1/assessments?store=true")
                                .then(),
                        501)
                .body("type", is("/problems/store-switched-off"));
        problem(
                        given().contentType("application/json")
                                .body(PROFILE)
                                .header("Idempotency-Key", "k")
                                .post("/api/v1/assessments?store=false")
                                .then(),
                        422)
                .body("faults[0].path", is("Idempotency-Key"));
    }

    @Test
    void who_sends_a_key_to_be_safe_is_answered_all_the_same() {
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .body(PROFILE)
                    .header("Idempotency-Key", "k")
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(200)
                    .header("Readiness-Record", "none");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/decisions",
                "/api/v1/decisions/01a22cbc-310c-78e2-86f2-0645f95f4e96",
                "/api/v1/assessments/01a22cbc-310c-78e2-86f2-0645f95f4e96",
                "/api/v1/assessments/01a22cbc-310c-78e2-86f2-0645f95f4e96/why-not",
                "/api/v1/candidates/a/timeline"
            })
    void there_is_nothing_to_read(String address) {
        problem(given().get(address).then(), 501).body("type", is("/problems/store-switched-off"));
    }

    @Test
    void two_assessments_can_be_told_apart_only_where_both_profiles_are_sent() {
        problem(
                        given().contentType("application/json")
                                .body("{\"first\":{\"profile\":" + PROFILE
                                        + "},\"second\":{\"assessment\":\"01a22cbc-310c-78e2-86f2-0645f95f4e96\"}}")
                                .post("/api/v1/assessments/difference")
                                .then(),
                        501)
                .body("type", is("/problems/store-switched-off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export", ""})
    void there_is_nothing_to_find_or_to_erase(String what) {
        String address = "/api/v1/candidates/a" + what;
        problem((what.isEmpty() ? given().delete(address) : given().get(address)).then(), 501)
                .body("type", is("/problems/store-switched-off"));
        problem(
                given().contentType("application/json")
                        .body("{\"reviewer\":\"Grace\",\"reason\":\"So.\"}")
                        .post("/api/v1/decisions/" + UUID.randomUUID() + "/overrides")
                        .then(),
                501);
    }

    @Test
    void no_interviews_are_led() {
        problem(
                        given().contentType("application/json")
                                .body("{}")
                                .post("/api/v1/interviews")
                                .then(),
                        501)
                .body("type", is("/problems/store-switched-off"));
        problem(given().get("/api/v1/interviews/any").then(), 501).body("type", is("/problems/store-switched-off"));
    }
}
