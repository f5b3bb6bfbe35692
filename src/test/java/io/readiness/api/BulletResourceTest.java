package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithFrozenRulebook.class)
class BulletResourceTest {
    private static final String STRONG = "Chose retention over reach after 20 interviews; churn fell to 3%.";
    private static final String WEAK = "Supported the team in sprint planning.";

    @Test
    void bullets_are_judged_in_their_order_with_reason_and_claims() {
        judge(STRONG, WEAK)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("rulebook.hash.length()", is(64))
                .body("bullets.verdict", contains("STRONG", "WEAK"))
                .body("bullets[0].because", not(containsString("null")))
                .body("bullets[1].reason", is("weak-ownership"))
                .body("bullets[1].claims", hasItem("T7.2"))
                .body("summary.bullets", is(2))
                .body("summary.strong", is(1))
                .body("summary.showsDiscovery", is(true))
                .body("summary.showsOutcome", is(true))
                .body("citations.sections.collect { it.values() }.flatten()", hasItems("T7.2", "T7.5"));
    }

    @Test
    void every_part_that_is_there_is_shown_in_the_text_as_sent() {
        JsonPath answer = judge(STRONG).extract().jsonPath();
        List<Map<String, Object>> present = answer.getList("bullets[0].present");
        assertThat(present)
                .extracting(at ->
                        at.get("part") + " " + STRONG.substring((Integer) at.get("start"), (Integer) at.get("end")))
                .contains("DECISION Chose", "PROBLEM interviews", "OUTCOME churn fell to 3%");
    }

    @Test
    void what_is_missing_is_asked_for_and_nothing_is_made_up() {
        judge(WEAK)
                .body("bullets[0].bullet", is(WEAK))
                .body("bullets[0].missing.part", hasItems("DECISION", "OUTCOME", "CUSTOMER"))
                .body("bullets[0].missing.ask.findAll { !it.endsWith('?') }", empty())
                .body("bullets[0].warnings.warning", hasItems("WEAK_OWNERSHIP", "CEREMONY"))
                .body("warnings.warning", hasItems("WEAK_OWNERSHIP", "CEREMONY"));
    }

    @Test
    void a_hundred_bullets_are_judged_and_what_goes_beyond_is_told() {
        judge(Collections.nCopies(100, STRONG).toArray(String[]::new))
                .statusCode(200)
                .body("bullets", hasSize(100))
                .body("notices", nullValue());
        judge(Collections.nCopies(101, STRONG).toArray(String[]::new))
                .statusCode(200)
                .body("bullets", hasSize(100))
                .body("notices.notice", contains("CUT"))
                .body("notices[0].says", containsString("first 100 bullets"));
        problem(judge(Collections.nCopies(1_001, STRONG).toArray(String[]::new)), 422)
                .body("faults.path", contains("$.bullets"))
                .body("faults[0].value", is("1001 entries"));
    }

    @Test
    void each_line_of_a_block_is_a_bullet_whatever_its_form() {
        judge("<ul><li>" + STRONG + "</li><li>" + WEAK + "</li></ul>", "- " + WEAK + "\n- " + STRONG)
                .statusCode(200)
                .body("bullets.bullet", contains(STRONG, WEAK, WEAK, STRONG));
    }

    @Test
    void another_language_is_told_and_not_judged() {
        judge("Ich habe mit den Kunden gesprochen und die Suche nicht gebaut, weil sie den Filter wollten.")
                .statusCode(200)
                .body("bullets[0].verdict", is("NOT_READ"))
                .body("notices.notice", contains("ANOTHER_LANGUAGE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | $.bullets | required",
                "{'bullets': []} | $.bullets | required",
                "{'bullets': null} | $.bullets | required",
                "{'bullets': ['x', '  ']} | $.bullets[1] | required",
                "{'bullets': ['x', null]} | $.bullets[1] | Remove it",
                "{'bullets': [7]} | $.bullets[0] | double quotes",
                "{'bullets': 'x'} | $.bullets | square brackets",
                "{'bullet': ['x'], 'bullets': ['x']} | $.bullet | Did you mean bullets?"
            })
    void what_cannot_be_judged_is_refused_with_its_place(String body, String path, String hint) {
        problem(post(body.replace('\'', '"')), 422)
                .body("faults.path", hasItem(path))
                .body("faults.hint", hasItem(containsString(hint)));
    }

    @Test
    void a_bullet_is_read_to_a_thousand_characters_and_sent_with_twenty_thousand_at_most() {
        judge("x".repeat(1_000)).statusCode(200).body("notices", nullValue());
        judge("x".repeat(1_001)).statusCode(200).body("notices.notice", contains("CUT"));
        judge("x".repeat(20_000)).statusCode(200).body("notices.notice", contains("CUT"));
        problem(judge("x".repeat(20_001)), 422).body("faults.path", contains("$.bullets[0]"));
    }

    @Test
    void too_many_bullets_are_not_looked_into() {
        String[] bullets = Collections.nCopies(1_001, STRONG).toArray(String[]::new);
        bullets[3] = " ";
        problem(judge(bullets), 422)
                .body("faults.path", contains("$.bullets"))
                .body("faults[0].value", is("1001 entries"))
                .body("faults[0].hint", is("Keep to at most 1000 entries."));
    }

    @Test
    void any_letters_are_read() {
        judge("\uD83D\uDE80 Vermied Rückfragen – 客户满意度 \u202e \u0000 …")
                .statusCode(200)
                .body("bullets[0].verdict", is("NOT_READ"));
    }

    private static ValidatableResponse judge(String... bullets) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("bullets", bullets))
                .post("/api/v1/bullets")
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/bullets")
                .then();
    }
}
