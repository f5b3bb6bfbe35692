package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class SensitivityResourceTest {
    private static final String NOBODY = "{\"reference\": \"c-1\"}";

    @Test
    void the_golden_candidate_is_as_steady_as_the_golden_answer() throws IOException {
        Kept.assertIsServed(
                Path.of("rules/golden/loudest-stakeholder/sensitivity.json"),
                ask(golden("loudest-stakeholder/profile.json"), "2026-11-22")
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void an_assumption_that_a_number_rests_on_is_told_beside_it() throws IOException {
        JsonPath answer = ask(golden("loudest-stakeholder/profile.json"), "2026-11-22")
                .statusCode(200)
                .body("numbers.assumption.findAll { it != null }", not(empty()))
                .extract()
                .jsonPath();
        assertThat(answer.getMap("assumptions").keySet())
                .isEqualTo(Set.copyOf(answer.getList("numbers.assumption.findAll { it != null }")));
    }

    @Test
    void nothing_decides_where_the_goal_does() {
        ask("{\"reference\": \"c-1\", \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}", "2026-11-22")
                .statusCode(200)
                .body("numbers", not(empty()))
                .body("numbers.findAll { it.pathBelow != null || it.pathAbove != null }", hasSize(0));
    }

    @Test
    void faults_are_told_as_anywhere_else() {
        problem(ask("{\"reference\": \"c-1\", \"gaol\": {}, \"role\": {\"kind\": \"ENGINER\"}}", "2026-11-22"), 422)
                .body("faults.path", containsInAnyOrder("$.gaol", "$.role.kind"));
        problem(ask("{\"reference\": ", "2026-11-22"), 400);
        problem(ask(NOBODY, "soon"), 422).body("faults.path", contains("asOf"));
        problem(given().get("/api/v1/assessments/sensitivity").then(), 405);
    }

    private static String golden(String file) throws IOException {
        return Files.readString(Path.of("rules/golden", file));
    }

    private static ValidatableResponse ask(String body, String asOf) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .queryParam("asOf", asOf)
                .post("/api/v1/assessments/sensitivity")
                .then();
    }
}
