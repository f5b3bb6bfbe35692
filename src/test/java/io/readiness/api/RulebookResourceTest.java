package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.profile.Signal;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class RulebookResourceTest {
    private static final String RULEBOOK = "/api/v1/rulebook";

    @Test
    void the_rulebook_shows_all_it_judges_by_besides_its_rules() {
        JsonPath rulebook = given().get(RULEBOOK)
                .then()
                .statusCode(200)
                .body("edition.hash.length()", is(64))
                .body("criteria.signals.size()", is(Signal.values().length))
                .body("criteria.signals.DISCOVERY_DEPTH.scale", hasKey("OWNED"))
                .body("criteria.scorecard.bands.rows.band", contains("READY", "NEARLY_READY", "BUILDING", "EARLY"))
                .body("criteria.scorecard.gates.claims", everyItem(not(empty())))
                .body("criteria.paths.rows.needs.flatten()", not(empty()))
                .body("criteria.paths.rows.needs.flatten().says", everyItem(not(equalTo(null))))
                .body("$", not(hasKey("rules")))
                .extract()
                .jsonPath();
        String claim = rulebook.getString("criteria.signals.DISCOVERY_DEPTH.claims[0]");
        assertThat(rulebook.getString("claims.'" + claim + "'.id")).isEqualTo(claim);
    }

    @Test
    void a_rule_is_listed_without_its_text_and_told_with_it() {
        String id = given().get(RULEBOOK + "/rules")
                .then()
                .statusCode(200)
                .body("text", everyItem(equalTo(null)))
                .body("claims", everyItem(not(equalTo(null))))
                .extract()
                .path("[0].id");
        given().get(RULEBOOK + "/rules/" + id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("text", startsWith("rule \""));
    }

    @Test
    void an_unknown_rule_is_answered_with_the_nearest_one() {
        String id = given().get(RULEBOOK + "/rules").then().extract().path("[0].id");
        given().get(RULEBOOK + "/rules/" + id + "s")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("faults[0].hint", is("Did you mean " + id + "?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/rules"})
    void a_copy_of_the_edition_in_force_is_not_sent_again(String path) {
        String edition = given().get(RULEBOOK + path).then().extract().header("ETag");
        given().header("If-None-Match", edition).get(RULEBOOK + path).then().statusCode(304);
        given().header("If-None-Match", "\"another\"")
                .get(RULEBOOK + path)
                .then()
                .statusCode(200);
    }
}
