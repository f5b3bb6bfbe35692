package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class WhyNotResourceTest {
    private static final Path GOLDEN = Path.of("rules/golden/nearly-ready");

    @Test
    void the_golden_candidate_hears_what_is_missing() throws IOException {
        Kept.assertIsServed(
                GOLDEN.resolve("why-not.json"),
                whyNot(Files.readString(GOLDEN.resolve("profile.json")), "?asOf=2026-11-22")
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void one_thing_or_several_can_be_asked_about() {
        List<String> rules = given().get("/api/v1/rulebook/rules")
                .path("rules.findAll { it.concludes.circumstance == 'NO_ROOM_TO_WIDEN' }.id");
        assertThat(rules).isNotEmpty();
        JsonPath answer = whyNot(
                        "{'reference': 'c-1', 'room': {'canWidenScope': true}}",
                        "?about=outcome-ownership&about=READY&about=no-room-to-widen")
                .statusCode(200)
                .body("ratings.signal", contains("OUTCOME_OWNERSHIP"))
                .body("bands.band", contains("READY"))
                .body("circumstances.circumstance", contains("NO_ROOM_TO_WIDEN"))
                .body("circumstances[0].rules.rule", containsInAnyOrder(rules.toArray()))
                .body("gates", empty())
                .body("paths", empty())
                .body("facts.keySet()", everyItem(containsString("$.")))
                .extract()
                .jsonPath();
        assertThat(answer.getList("citations.sections.collect { it.values() }.flatten()"))
                .isNotEmpty()
                .containsAll(answer.getList("circumstances[0].rules.claims.flatten()"));
    }

    @Test
    void something_unknown_is_named_with_what_may_be_meant() {
        whyNot("{'reference': 'c-1'}", "?about=discovery")
                .statusCode(422)
                .body("faults[0].path", is("about"))
                .body("faults[0].value", is("discovery"))
                .body("faults[0].hint", containsString("discovery-depth"));
    }

    @Test
    void a_faulty_profile_is_refused_as_everywhere() {
        whyNot("{'reference': 'c-1', 'exposures': {}}", "")
                .statusCode(422)
                .body("faults[0].path", is("$.exposures"))
                .body("faults[0].hint", containsString("exposure"));
        whyNot("{'reference': 'c-1', 'role': {'kind': 'PRODUCT_OWNER', 'months': 3, 'monthsAsProductOwner': 9}}", "")
                .statusCode(422)
                .body("faults[0].path", is("$.role.monthsAsProductOwner"));
        whyNot("{", "").statusCode(400);
        whyNot("{'reference': 'c-1'}", "?asOf=yesterday").statusCode(422).body("faults[0].path", is("asOf"));
    }

    @Test
    void of_somebody_unknown_everything_is_open_and_nothing_fails_but_what_was_denied() {
        whyNot("{'reference': 'c-1'}", "")
                .statusCode(200)
                .body("bands.truth", everyItem(is("OPEN")))
                .body("ratings.levels.flatten().truth", everyItem(not(is("HOLDS"))))
                .body("ratings.find { it.signal == 'DISCOVERY_DEPTH' }.levels.truth", everyItem(is("OPEN")));
    }

    private static ValidatableResponse whyNot(String profile, String query) {
        return given().contentType("application/json")
                .body(profile.startsWith("{'") ? profile.replace('\'', '"') : profile)
                .post("/api/v1/assessments/why-not" + query)
                .then();
    }
}
