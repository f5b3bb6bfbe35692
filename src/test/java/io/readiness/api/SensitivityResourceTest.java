package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SensitivityResourceTest {
    private static final String NOBODY = "{\"reference\": \"c-1\"}";

    @Test
    void the_golden_candidate_is_as_steady_as_the_golden_answer() throws IOException {
        Object answer = ask(golden("loudest-stakeholder/profile.json"), "2026-11-22")
                .statusCode(200)
                .extract()
                .jsonPath()
                .get();
        assertThat(answer)
                .isEqualTo(JsonPath.from(golden("loudest-stakeholder/sensitivity.json"))
                        .<Object>get());
    }

    @Test
    void a_case_that_hangs_on_an_assumption_says_so_and_shows_it_first() throws IOException {
        JsonPath answer = ask(golden("loudest-stakeholder/profile.json"), "2026-11-22")
                .statusCode(200)
                .body("recommended.path", is("BROADEN_PO_SCOPE"))
                .body("recommended.way", is("BROADER_PO_ROLE"))
                .body("numbers[0].kind", is("SCORE"))
                .body("numbers[0].value.number", is(25))
                .body("numbers[0].pathAbove.becomes.path", is("NO_EXPERIENCE_PM_ROUTE"))
                .body("says", hasItem(containsString("rests on an assumption")))
                .body("citations.sections.collect { it.values() }.flatten()", hasItem("T6.7"))
                .extract()
                .jsonPath();
        assertThat(answer.getString("assumptions." + answer.getString("numbers[0].assumption")))
                .contains("give no number");
    }

    @Test
    void nothing_decides_where_the_goal_does_and_the_answer_says_so() {
        ask("{\"reference\": \"c-1\", \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}", "2026-11-22")
                .statusCode(200)
                .body("says[0]", containsString("hangs on none of the"))
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
