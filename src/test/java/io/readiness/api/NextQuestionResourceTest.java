package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class NextQuestionResourceTest {
    private static final String NOBODY = "{\"reference\": \"c-1\"}";

    @Test
    void the_golden_candidate_is_asked_the_golden_questions() throws IOException {
        Kept.assertIsServed(
                Path.of("rules/golden/one-question-away/next-question.json"),
                ask(golden("profile.json"), Map.of()).statusCode(200).extract().asString());
    }

    @Test
    void somebody_of_whom_nothing_is_known_is_asked_first_what_an_assessment_asks() {
        String settle =
                AssessmentResourceTest.assess(NOBODY, "2026-11-22").extract().path("recommendation.settle.question");
        JsonPath answer = ask(NOBODY, Map.of("most", "1"))
                .statusCode(200)
                .body("questions.question", contains(settle))
                .body("questions[0].answers.answer", everyItem(not(emptyOrNullString())))
                .body("questions[0].tells", everyItem(startsWith("$.")))
                .body("firmness", is("PROVISIONAL"))
                .extract()
                .jsonPath();
        assertThat(answer.getList("questions[0].answers")).hasSizeGreaterThan(1);
        assertThat(answer.getList("questions[0].tells")).isNotEmpty();
        assertThat(answer.getList("citations.sections.collect { it.values() }.flatten()"))
                .containsAll(answer.getList("questions[0].claims"));
    }

    @Test
    void five_questions_are_named_unless_more_or_fewer_are_asked_for() {
        ask(NOBODY, Map.of()).statusCode(200).body("questions", hasSize(5));
        JsonPath all =
                ask(NOBODY, Map.of("most", "100")).statusCode(200).extract().jsonPath();
        assertThat(all.getList("questions")).hasSizeGreaterThan(5).hasSize(all.getInt("open"));
    }

    @Test
    void once_the_path_is_settled_the_questions_are_about_the_score_and_say_so() {
        ask(
                        "{\"reference\": \"c-1\", \"role\": {\"kind\": \"PRODUCT_OWNER\", \"months\": 30}, \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}",
                        Map.of())
                .statusCode(200)
                .body("firmness", is("FIRM"))
                .body("says", not(emptyOrNullString()))
                .body("couldBecome", hasSize(1))
                .body("questions.points", everyItem(greaterThan(0.0f)))
                .body("questions.settlesThePath", everyItem(is(false)));
    }

    @Test
    void nothing_personal_comes_back() throws IOException {
        assertThat(ask(golden("profile.json"), Map.of()).extract().asString()).doesNotContain("fewer-tariffs", "null");
    }

    @ParameterizedTest
    @CsvSource({"0, between", "-1, between", "101, between", "five, whole number", "1.5, whole number"})
    void a_number_of_questions_that_cannot_be_meant_is_refused(String most, String message) {
        problem(ask(NOBODY, Map.of("most", most)), 422)
                .body("faults.path", contains("most"))
                .body("faults[0].message", containsString(message))
                .body("faults[0].hint", containsString("from 1 to 100"));
    }

    @Test
    void faults_of_the_profile_are_told_as_anywhere_else() {
        problem(
                        ask(
                                "{\"reference\": \"c-1\", \"gaol\": {}, \"role\": {\"kind\": \"ENGINEER\", \"monthsAsProductOwner\": 3}}",
                                Map.of()),
                        422)
                .body("faults.path", containsInAnyOrder("$.gaol", "$.role.monthsAsProductOwner"))
                .body("faults.hint", hasItem("Did you mean goal?"));
        problem(ask("{\"reference\": ", Map.of()), 400);
        problem(ask(NOBODY, Map.of("asOf", "2126-01-01")), 422).body("faults.path", contains("asOf"));
        problem(given().get("/api/v1/assessments/next-question").then(), 405);
    }

    private static String golden(String file) throws IOException {
        return Files.readString(Path.of("rules/golden/one-question-away", file));
    }

    private static ValidatableResponse ask(String body, Map<String, String> query) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .queryParams(query.containsKey("asOf") ? Map.of() : Map.of("asOf", "2026-11-22"))
                .queryParams(query)
                .post("/api/v1/assessments/next-question")
                .then();
    }
}
