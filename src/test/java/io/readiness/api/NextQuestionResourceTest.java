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
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NextQuestionResourceTest {
    private static final String NOBODY = "{\"reference\": \"c-1\"}";

    @Test
    void the_golden_candidate_is_asked_the_golden_questions() throws IOException {
        Object answer = ask(golden("profile.json"), Map.of())
                .statusCode(200)
                .extract()
                .jsonPath()
                .get();
        assertThat(answer).isEqualTo(JsonPath.from(golden("next-question.json")).<Object>get());
    }

    @Test
    void somebody_of_whom_nothing_is_known_is_asked_for_the_goal_first_as_in_an_assessment() {
        String settle =
                AssessmentResourceTest.assess(NOBODY, "2026-11-22").extract().path("recommendation.settle.question");
        ask(NOBODY, Map.of("most", "1"))
                .statusCode(200)
                .body("questions.question", contains(settle))
                .body("questions.question", contains("goal"))
                .body("questions[0].answers.answer", hasItem("WANTS_DELIVERY_EXCELLENCE"))
                .body("questions[0].tells", hasItem("$.goal.aim"))
                .body("firmness", is("PROVISIONAL"))
                .body("open", is(22))
                .body("citations.sections.collect { it.values() }.flatten()", hasItem("T1.8"));
    }

    @Test
    void five_questions_are_named_unless_more_or_fewer_are_asked_for() {
        ask(NOBODY, Map.of()).statusCode(200).body("questions", hasSize(5));
        ask(NOBODY, Map.of("most", "100")).statusCode(200).body("questions", hasSize(22));
    }

    @Test
    void once_the_path_is_settled_the_questions_are_about_the_score_and_say_so() {
        ask("{\"reference\": \"c-1\", \"goal\": {\"aim\": \"DELIVERY_EXCELLENCE\"}}", Map.of())
                .statusCode(200)
                .body("firmness", is("FIRM"))
                .body("says", containsString("is settled"))
                .body("couldBecome.path", contains("STAY_PRODUCT_OWNER"))
                .body("questions[0].question", is("PROOF_OF_WORK"))
                .body("questions[0].points", is(30.0f))
                .body("questions.settlesThePath", not(hasItem(true)));
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
