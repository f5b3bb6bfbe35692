package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class NextStepResourceTest {
    private static final String NEXT_STEP = "/api/v1/assessments/next-step";
    private static final String GOLDEN = "rules/golden/roadmap-influencer/";

    @Test
    void the_golden_request_is_answered_with_the_golden_answer() throws IOException {
        Kept.assertIsServed(
                Path.of(GOLDEN, "next-step.json"),
                find(Files.readString(Path.of(GOLDEN, "next-step-request.json")))
                        .statusCode(200)
                        .header("Content-Language", "en")
                        .extract()
                        .asString());
    }

    @Test
    void whoever_told_nothing_gets_the_smallest_step_and_is_asked_to_say_what_is_there() {
        find(of("{'reference': 'c-1'}", ""))
                .statusCode(200)
                .body("to.band", is("BUILDING"))
                .body("outcome", is("REACHED_WITH"))
                .body("weeks", greaterThan(0))
                .body("unsaid", notNullValue())
                .body("actions.findOut.flatten().truth", everyItem(is("OPEN")))
                .body("actions[0].changes.op", not(empty()))
                .body("before.band", is("EARLY"))
                .body("after.band", is("BUILDING"))
                .body("ruledOut", empty())
                .body("citations.sections.collect { it.values() }.flatten().size()", greaterThan(2));
    }

    @Test
    void a_band_that_is_reached_and_a_path_that_is_recommended_are_told_so() {
        find(of("{'reference': 'c-1'}", ", 'to': {'band': 'EARLY'}"))
                .statusCode(200)
                .body("outcome", is("ALREADY_THERE"))
                .body("says", not(emptyOrNullString()))
                .body("actions", empty());
        String recommended =
                assess("{\"reference\": \"c-1\"}", "2026-11-22").extract().path("recommendation.primary.path");
        find(of("{'reference': 'c-1'}", ", 'to': {'path': '" + recommended + "'}"))
                .statusCode(200)
                .body("outcome", is("ALREADY_THERE"));
    }

    @Test
    void fewer_actions_than_it_takes_are_said_not_to_be_enough() {
        find(of("{'reference': 'c-1'}", ", 'to': {'band': 'READY'}, 'atMost': 1"))
                .statusCode(200)
                .body("outcome", is("NOT_WITHIN"))
                .body("atMost", is(1));
        find(of("{'reference': 'c-1'}", ", 'to': {'band': 'READY'}, 'atMost': " + most()))
                .statusCode(200)
                .body("outcome", is("REACHED_WITH"));
    }

    @Test
    void what_the_organisation_keeps_away_is_named_and_what_can_be_done_elsewhere_is_found() {
        find(of(
                        "{'reference': 'c-1', 'room': {'accessToUsers': false, 'roomToDecide': false,"
                                + " 'overriddenByLoudestStakeholder': true, 'accessToData': false, 'commercialContext': false}}",
                        ", 'to': {'band': 'READY'}, 'atMost': " + most()))
                .statusCode(200)
                .body("outcome", is("REACHED_WITH"))
                .body("ruledOut.because.flatten().truth.unique()", contains("FAILS"))
                .body("actions.findOut.flatten()", empty());
    }

    static Stream<List<String>> faults() {
        return Stream.of(
                List.of(", 'to': {'band': 'REDDY'}", "$.to.band", "READY?"),
                List.of(", 'to': {'path': 'APPLY_FOR_PN'}", "$.to.path", "APPLY_FOR_PM?"),
                List.of(", 'to': {'band': 'READY', 'path': 'APPLY_FOR_PM'}", "$.to.path", "Keep one"),
                List.of(", 'to': {}", "$.to", "next band"),
                List.of(", 'to': 'READY'", "$.to", "curly braces"),
                List.of(", 'to': {'path': 'NOT_SERVED'}", "$.to.path", "APPLY_FOR_PM"),
                List.of(", 'atMost': 0", "$.atMost", "at least 1"),
                List.of(", 'atMost': 1000", "$.atMost", "at most 6"),
                List.of(", 'atMost': -2147483648", "$.atMost", "at least 1"),
                List.of(", 'atMost': 2.5", "$.atMost", "without decimals"),
                List.of(", 'atMost': '4'", "$.atMost", "quotes"),
                List.of(", 'atmost': 4", "$.atmost", "Did you mean atMost?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_told_with_its_path_and_a_hint(List<String> fault) {
        problem(find(of("{'reference': 'c-1'}", fault.get(0))), 422)
                .body("faults.path", contains(fault.get(1)))
                .body("faults[0].hint", containsString(fault.get(2)));
    }

    @Test
    void faults_of_the_profile_and_of_the_request_are_told_together() {
        problem(
                        find(of(
                                "{'reference': 'c-1', 'role': {'kind': 'ENGINEER', 'monthsAsProductOwner': 4}}",
                                ", 'to': {'path': 'NOT_SERVED'}, 'atMost': 1000")),
                        422)
                .body(
                        "faults.path",
                        containsInAnyOrder("$.profile.role.monthsAsProductOwner", "$.to.path", "$.atMost"));
        problem(find("{}"), 422).body("faults.path", contains("$.profile"));
    }

    @Test
    void a_day_to_come_is_refused() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body(of("{'reference': 'c-1'}", ""))
                                .queryParam("asOf", "2999-01-01")
                                .post(NEXT_STEP)
                                .then(),
                        422)
                .body("faults.path", contains("asOf"));
    }

    @Test
    void a_profile_of_five_hundred_pieces_is_answered_all_the_same() {
        StringBuilder pieces = new StringBuilder();
        String[] horizons = {"SPRINT", "RELEASE", "QUARTER", "YEAR"};
        String[] kinds = {"PRODUCT_SPEC", "INSIGHT_SUMMARY", "CASE_ANALYSIS", "DELIVERY_ARTEFACT"};
        String[] qualities = {"TRADE_OFF", "WHY_NOW", "CUSTOMER_LOGIC", "BUSINESS_LOGIC", "OPTIONS_CONSIDERED"};
        for (int i = 0; i < 500; i++) {
            pieces.append(i == 0 ? "" : ",")
                    .append("{'kind': '" + kinds[i % 4] + "', 'ownership': 'LED', 'horizon': '" + horizons[i / 4 % 4]
                            + "', 'qualities': ['" + qualities[i / 16 % 5] + "'], 'verification': 'CLAIMED'}");
        }
        find(of("{'reference': 'c-1', 'evidence': [" + pieces + "]}", ", 'to': {'band': 'READY'}"))
                .statusCode(200)
                .body("outcome", not("ALREADY_THERE"));
    }

    @Test
    void the_description_leaves_nothing_open_in_a_request() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.NextStepRequest.additionalProperties", is(false));
    }

    /** As many actions as can be asked for. */
    private static int most() {
        return given().get("/api/v1/rulebook/tables/actions").path("rows[0].tells.actionsAtMost.most");
    }

    private static String of(String profile, String more) {
        return ("{'profile': " + profile + more + "}").replace('\'', '"');
    }

    private static ValidatableResponse find(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .queryParam("asOf", "2026-11-22")
                .post(NEXT_STEP)
                .then();
    }
}
