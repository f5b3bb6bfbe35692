package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithFrozenRulebook.class)
class PracticalTestResourceTest {
    private static final String WHOLE = """
            {"reference": "c-1", "practicalTest": {
              "item": "Explain the advance payment on the bill",
              "customerNeed": "People call because they do not see how the monthly amount comes about.",
              "businessReason": "One call in five is about this, and callers leave more often.",
              "tradeOff": "The colour scheme for business customers waits.",
              "expectedOutcome": "A fifth fewer calls about the advance payment.",
              "whyBeforeOthers": "Paper size, colours and a second language would not change why people leave."}}
            """;

    @Test
    void five_whole_answers_pass() {
        judge(WHOLE)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("reference", is("c-1"))
                .body("rulebook.hash.length()", is(64))
                .body("practicalTest.passed", is(true))
                .body("practicalTest.answers.verdict", everyItem(is("WHOLE")))
                .body("practicalTest.learningGap", empty())
                .body("citations.sections.collect { it.values() }.flatten()", hasItems("C2.1", "C2.5"));
    }

    @Test
    void what_is_not_answered_is_the_gap_and_the_course_on_the_route_helps() {
        judge("{\"reference\": \"c-1\", \"learning\": {\"format\": \"ASSESSMENT_LED\"},"
                        + " \"practicalTest\": {\"item\": \"x\", \"customerNeed\": \"Value.\"}}")
                .statusCode(200)
                .body("practicalTest.passed", is(false))
                .body("practicalTest.given", is(1))
                .body("practicalTest.learningGap.size()", is(5))
                .body("practicalTest.helps.course", contains("pspo-i"))
                .body("citations.sections.collect { it.values() }.flatten()", hasItem("C2.7"));
    }

    @Test
    void where_no_course_is_on_the_route_something_else_helps() {
        judge("{\"reference\": \"c-1\", \"practicalTest\": {\"item\": \"x\", \"customerNeed\": \"Value.\"}}")
                .statusCode(200)
                .body("practicalTest.helps", empty())
                .body("practicalTest.instead.claims", hasItem("C2.7"));
    }

    @Test
    void an_assessment_tells_the_same_of_the_same_test() {
        Object alone = judge(WHOLE).extract().path("practicalTest");
        assertThat(assess(WHOLE, "2026-11-22")
                        .statusCode(200)
                        .body("ratings.find { it.signal == 'ROLE_CLARITY' }.rating", is("OWNED"))
                        .extract()
                        .<Object>path("practicalTest"))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'reference': 'x'} | $.practicalTest | Give the item",
                "{'reference': 'x', 'practicalTest': null} | $.practicalTest | Leave it out",
                "{'reference': 'x', 'practicalTest': {}} | $.practicalTest.item | required",
                "{'reference': 'x', 'practicalTest': {'item': ' '}} | $.practicalTest.item | required",
                "{'reference': 'x', 'practicalTest': 'x'} | $.practicalTest | curly braces",
                "{'reference': 'x', 'practicalTest': {'item': 'x', 'tradeof': 'y'}} | $.practicalTest.tradeof | Did you mean tradeOff?",
                "{'practicalTest': {'item': 'x'}} | $.reference | required"
            })
    void what_cannot_be_judged_is_refused_once_with_its_place(String body, String path, String hint) {
        problem(judge(body.replace('\'', '"')), 422)
                .body("faults.path", contains(path))
                .body("faults[0].hint", containsString(hint));
    }

    private static ValidatableResponse judge(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/practical-tests")
                .then();
    }
}
