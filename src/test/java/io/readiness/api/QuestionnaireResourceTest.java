package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever writes a form finds here all that it needs. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class QuestionnaireResourceTest {
    private static final String QUESTIONNAIRE = "/api/v1/questionnaire";

    private static JsonPath questionnaire() {
        return given().get(QUESTIONNAIRE).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void every_question_says_what_it_asks_how_to_answer_and_why_it_is_asked() {
        List<Map<String, Object>> questions = questionnaire().getList("questions");
        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            assertThat(question.get("asks").toString()).endsWith("?");
            assertThat(question.get("help").toString()).isNotBlank();
            assertThat(question.get("why").toString()).isNotBlank();
            assertThat(question.get("tells").toString()).startsWith("$.");
            assertThat((List<?>) question.get("claims")).isNotEmpty();
            assertThat((Map<?, ?>) question.get("schema")).isNotEmpty();
        });
        assertThat(questions).extracting(question -> question.get("question")).doesNotHaveDuplicates();
    }

    @Test
    void every_signal_and_every_question_about_the_situation_can_be_answered() {
        JsonPath told = questionnaire();
        List<String> signals = given().get("/api/v1/rulebook/scales").jsonPath().getList("scales.signal");
        List<String> situation =
                given().get("/api/v1/rulebook/questions").jsonPath().getList("questions.id");
        assertThat(told.<List<String>>getList("questions.signals").stream().flatMap(List::stream))
                .containsAll(signals);
        assertThat(told.<List<String>>getList("questions.bearsOn").stream().flatMap(List::stream))
                .containsAll(situation);
    }

    @Test
    void a_schema_is_complete_in_itself() {
        given().get(QUESTIONNAIRE)
                .then()
                .statusCode(200)
                .body(not(containsString("$ref")))
                .body("questions.find { it.question == 'conversations' }.schema.maximum", is(500))
                .body("questions.find { it.question == 'conversations' }.unit", is("conversations a quarter"))
                .body("questions.find { it.question == 'aim' }.schema.enum", hasItem("PRODUCT_MANAGEMENT"))
                .body("questions.find { it.question == 'evidence' }.form", is("PIECES"))
                .body(
                        "questions.find { it.question == 'evidence' }.schema.items.properties.kind.enum",
                        hasItem("OUTCOME_REVIEW"))
                .body("questions.find { it.question == 'evidence' }.schema.items.properties.verification", nullValue())
                .body("questions.find { it.question == 'evidence' }.schema.items.properties.signals", nullValue())
                .body(
                        "questions.find { it.question == 'duty-customer-discovery' }.schema.enum",
                        is(List.of("LED", "SHARED", "TOOK_PART", "SOMEBODY_ELSES")));
    }

    /** A form without scripts has boxes to tick, and fields for a line, a number or a day. */
    @Test
    void every_question_or_each_of_its_parts_can_be_answered_by_a_plain_form() {
        List<Map<String, Object>> questions = questionnaire().getList("questions");
        assertThat(questions)
                .filteredOn(question -> ((List<?>) question.get("parts")).isEmpty())
                .allSatisfy(QuestionnaireResourceTest::isPlain);
        assertThat(questions)
                .filteredOn(question -> question.get("form").toString().startsWith("PIECE"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.get("parts"))
                        .asInstanceOf(LIST)
                        .isNotEmpty()
                        .allSatisfy(part -> isPlain((Map<?, ?>) part)));
    }

    private static void isPlain(Map<?, ?> asked) {
        List<?> options = (List<?>) asked.get("options");
        switch (asked.get("form").toString()) {
            case "YES_NO", "CHOICE", "CHOICES", "OWNERSHIP" ->
                assertThat(options).isNotEmpty();
            case "NUMBER" -> {
                assertThat(asked.get("unit").toString()).isNotBlank();
                assertThat(asked.get("range")).asInstanceOf(MAP).containsKeys("least", "most");
            }
            case "FIGURE" -> assertThat(asked.get("range")).asInstanceOf(MAP).containsKeys("least", "most");
            case "TEXT" -> assertThat(asked.get("schema")).isNotNull();
            case "TEXTS", "DATE" -> assertThat(options).isEmpty();
            default -> throw new AssertionError(asked);
        }
        assertThat(options)
                .allSatisfy(option ->
                        assertThat(((Map<?, ?>) option).get("says")).asString().matches("[\\p{Lu}].*|yes|no"));
        assertThat(asked.get("help").toString()).isNotBlank();
        assertThat(asked.get("why").toString()).isNotBlank();
    }

    @Test
    void a_part_has_the_schema_of_its_answer() {
        given().get(QUESTIONNAIRE)
                .then()
                .rootPath("questions.find { it.question == 'evidence' }")
                .body("none.answer", is("NONE"))
                .body("parts.find { it.part == 'kind' }.schema.enum", hasItem("OUTCOME_REVIEW"))
                .body("parts.find { it.part == 'kind' }.options.answer", hasItem("NONE"))
                .body("parts.find { it.part == 'result' }.schema.type", is("number"))
                .body("parts.find { it.part == 'result' }.after", is("metric"))
                .body("parts.find { it.part == 'confidential' }.instead", is(List.of("result", "change-percent")))
                .body("parts.find { it.part == 'horizon' }.of", hasItem("OUTCOME_REVIEW"))
                .body("parts.find { it.part == 'metric' }.tells", is("$.evidence[*].outcome.metric"));
    }

    @Test
    void a_copy_is_kept_until_the_rulebook_is_another() {
        String tag = given().get(QUESTIONNAIRE).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(QUESTIONNAIRE).then().statusCode(304);
        given().get(QUESTIONNAIRE)
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .header("Cache-Control", startsWith("public"));
        given().post(QUESTIONNAIRE).then().statusCode(405);
        given().get(QUESTIONNAIRE + "?view=full").then().statusCode(422);
    }
}
