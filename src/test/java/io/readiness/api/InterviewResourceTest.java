package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.rulebook.BuiltIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is asked one question at a time; what is answered is kept, and what is left out stays unknown. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class InterviewResourceTest {
    private static final String INTERVIEWS = "/api/v1/interviews";

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(INTERVIEWS)
                .then();
    }

    private static String opened(String body) {
        return send(body).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse put(String interview, String answers) {
        return given().contentType("application/json")
                .body("{\"answers\":[" + answers + "]}")
                .put(interview + "/answers")
                .then();
    }

    private static String answer(String question, String answer) {
        return "{\"question\":\"%s\",\"answer\":%s}".formatted(question, answer);
    }

    private static String silence(String question, String why) {
        return "{\"question\":\"%s\",\"silence\":\"%s\"}".formatted(question, why);
    }

    @Test
    void an_interview_begins_with_the_question_that_settles_most() {
        String interview = send("{}")
                .statusCode(201)
                .header("ETag", is("\"1\""))
                .body("reference", startsWith("interview-"))
                .body("firmness", is("PROVISIONAL"))
                .body("settled", is(false))
                .body("next.question", is("aim"))
                .body("next.help", notNullValue())
                .body("next.why", notNullValue())
                .body("next.options.answer", hasItem("UNDECIDED"))
                .body("next.effects.leaves", everyItem(notNullValue()))
                .body("answers", hasSize(0))
                .extract()
                .header("Location");
        assertThat(interview).matches("/api/v1/interviews/[A-Za-z0-9_-]{32}");
        given().get(interview + "/next")
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("next.question", is("aim"))
                .body("left", notNullValue());
    }

    @Test
    void each_answer_returns_where_the_interview_stands_then() {
        String interview = opened("{\"reference\":\"c-1\"}");
        JsonPath before = given().get(interview).jsonPath();
        put(interview, answer("aim", "\"PRODUCT_MANAGEMENT\""))
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("answers[0].question", is("aim"))
                .body("answers[0].answer", is("PRODUCT_MANAGEMENT"))
                .body(
                        "couldBecome.size()",
                        is(before.getInt("next.effects.find { it.answer == 'PRODUCT_MANAGEMENT' }.leaves")))
                .body("next.question", not(is("aim")));
        put(interview, answer("conversations", "6") + "," + answer("contact", "\"DIRECT\""))
                .statusCode(200)
                .body("answers", hasSize(3));
        given().get(interview + "/profile")
                .then()
                .statusCode(200)
                .body("reference", is("c-1"))
                .body("goal.aim", is("PRODUCT_MANAGEMENT"))
                .body("exposure.customerConversationsPerQuarter", is(6))
                .body("exposure.contact", is("DIRECT"))
                .body("responsibilities", nullValue());
    }

    @Test
    void an_answer_that_is_sent_again_changes_nothing_and_another_one_takes_its_place() {
        String interview = opened("{}");
        put(interview, answer("duty-launch", "\"LED\"")).header("ETag", is("\"2\""));
        put(interview, answer("duty-launch", "\"LED\"")).statusCode(200).header("ETag", is("\"2\""));
        put(interview, answer("duty-launch", "\"SOMEBODY_ELSES\""))
                .statusCode(200)
                .body("answers", hasSize(1));
        given().get(interview + "/profile")
                .then()
                .body("outsideMyRole", is(List.of("LAUNCH")))
                .body("responsibilities", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DO_NOT_KNOW", "RATHER_NOT_SAY"})
    void what_is_left_out_is_not_asked_again_and_does_no_harm(String why) {
        String interview = opened("{}");
        JsonPath before = given().get(interview).jsonPath();
        JsonPath after = put(interview, silence("aim", why))
                .statusCode(200)
                .body("next.question", not(is("aim")))
                .body("answers[0].silence", is(why))
                .extract()
                .jsonPath();
        assertThat(after.getMap("total")).isEqualTo(before.getMap("total"));
        assertThat(after.getList("couldBecome")).isEqualTo(before.getList("couldBecome"));
        given().get(interview + "/profile").then().body("goal", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"question\":\"aimed\",\"answer\":1} | $.answers[0].question | aim?",
                "{\"question\":\"aim\",\"answer\":\"PRODUCT\"} | $.answers[0].answer | PRODUCT_MANAGEMENT",
                "{\"question\":\"aim\"} | $.answers[0] | DO_NOT_KNOW",
                "{\"question\":\"aim\",\"answer\":\"UNDECIDED\",\"silence\":\"DO_NOT_KNOW\"} | $.answers[0] | silence",
                "{\"question\":\"conversations\",\"answer\":501} | $.answers[0].answer | 500",
                "{\"question\":\"conversations\",\"answer\":\"many\"} | $.answers[0].answer | without quotes",
                "{\"question\":\"duty-launch\",\"answer\":\"SOMEBODY\"} | $.answers[0].answer | SOMEBODY_ELSES",
                "{\"question\":\"evidence\",\"answer\":[{\"kind\":\"DISCOVERY_BRIEF\",\"verification\":\"VERIFIED\"}]} | $.answers[0].answer[0].verification | CLAIMED",
                "{\"question\":\"evidence\",\"answer\":[{\"kind\":\"DISCOVERY_BRIEF\",\"signals\":[\"MARKET_CONTEXT\"]}]} | $.answers[0].answer[0].signals | of its kind",
                "{\"question\":\"certificates\",\"answer\":[{\"name\":\"CSPO\",\"verification\":\"LINKED\"}]} | $.answers[0].answer[0].verification | CLAIMED",
                "{\"question\":\"evidence\",\"answer\":[{\"kind\":\"MEMO\"}]} | $.answers[0].answer[0].kind | PRIORITISATION_MEMO",
                "{\"question\":\"role-months-as-product-owner\",\"answer\":3} | $.answers[0].answer | role.kind",
                "{\"question\":\"market-work\",\"answer\":[\"PRICING\",\"PRICING\"]} | $.answers[0].answer[1] | Keep one",
                "{\"question\":\"evidence/1/kind\",\"answer\":\"MEMO\"} | $.answers[0].answer | PRIORITISATION_MEMO",
                "{\"question\":\"evidence/1/ownership\",\"answer\":\"LED\"} | $.answers[0].question | evidence/1/kind",
                "{\"question\":\"evidence/2/kind\",\"answer\":\"OUTCOME_REVIEW\"} | $.answers[0].question | evidence/1/kind",
                "{\"question\":\"evidence/0/kind\",\"answer\":\"OUTCOME_REVIEW\"} | $.answers[0].question | evidence/1/kind",
                "{\"question\":\"evidence/99/kind\",\"answer\":\"OUTCOME_REVIEW\"} | $.answers[0].question | evidence/1/kind",
                "{\"question\":\"evidence/1/owner\",\"answer\":\"LED\"} | $.answers[0].question | evidence/1/ownership",
                "{\"question\":\"evidence/1/date\",\"answer\":\"last spring\"} | $.answers[0].answer | 2026",
                "{\"question\":\"evidence/1/qualities\",\"answer\":\"TRADE_OFF\"} | $.answers[0].answer | square brackets",
                "{\"question\":\"earlier-roles/1/months\",\"answer\":-3} | $.answers[0].answer | 0",
                "{\"question\":\"practical-test/item\",\"answer\":\"\"} | $.answers[0].answer | required",
                "{\"question\":\"practical-test/trade-off\",\"answer\":\"Two weeks.\"} | $.answers[0].question | practical-test/item",
                "{\"question\":\"certificates/1/obtained\",\"answer\":\"May 2023\"} | $.answers[0].answer | Keep to",
                "{\"question\":\"may-grow\",\"answer\":\"true\"} | $.answers[0].answer | true",
                "{\"question\":\"may-grow\",\"answer\":{\"yes\":1}} | $.answers[0].answer | true",
                "{\"question\":\"aim\",\"answer\":[\"UNDECIDED\"]} | $.answers[0].answer | one of these words",
                "{\"question\":\"aim\",\"answer\":null} | $.answers[0].answer | Leave it out",
                "{\"question\":\"aim\",\"silence\":\"NO_IDEA\"} | $.answers[0].silence | DO_NOT_KNOW",
                "{\"question\":\"\",\"answer\":1} | $.answers[0].question | 200",
                "{\"answer\":1} | $.answers[0].question | required",
                "{\"question\":\"aim\",\"answer\":\"UNDECIDED\",\"why\":\"So.\"} | $.answers[0].why | Known here"
            })
    void a_wrong_answer_is_refused_with_its_place_and_a_hint(String answer, String place, String hint) {
        String interview = opened("{}");
        problem(put(interview, answer), 422)
                .body("faults[0].path", is(place))
                .body("faults[0].hint", containsString(hint));
        given().get(interview).then().header("ETag", is("\"1\""));
    }

    @Test
    void pieces_of_work_are_told_a_part_at_a_time() {
        String interview = opened("{}");
        put(interview, answer("evidence/1/kind", "\"OUTCOME_REVIEW\""))
                .statusCode(200)
                .body("next.question", is("evidence/1/ownership"))
                .body("next.piece", is(1))
                .body("next.options.answer", is(List.of("LED", "SHARED", "TOOK_PART")))
                .body("next.help", notNullValue())
                .body("next.why", notNullValue())
                .body("answers[0].answer", is("OUTCOME_REVIEW"));
        put(
                        interview,
                        answer("evidence/1/ownership", "\"LED\"") + ","
                                + answer("evidence/1/qualities", "[\"CUSTOMER_LOGIC\",\"WHY_NOW\"]") + ","
                                + answer("evidence/1/horizon", "\"QUARTER\"") + ","
                                + answer("evidence/1/audiences", "\"NONE\""))
                .statusCode(200)
                .body("next.question", is("evidence/1/metric"))
                .body("next.form", is("TEXT"))
                .body("next.range.longest", is(200));
        put(interview, answer("evidence/1/metric", "\"days of waiting\""))
                .body("next.question", is("evidence/1/result"))
                .body("next.form", is("FIGURE"));
        put(interview, answer("evidence/1/result", "4.5") + "," + answer("evidence/1/date", "\"2025-03\""))
                .statusCode(200);
        put(interview, answer("evidence/2/kind", "\"NONE\""))
                .statusCode(200)
                .body("answers.find { it.question == 'evidence/2/kind' }.answer", is("NONE"));
        given().get(interview + "/profile")
                .then()
                .body("evidence", hasSize(1))
                .body("evidence[0].kind", is("OUTCOME_REVIEW"))
                .body("evidence[0].horizon", is("QUARTER"))
                .body("evidence[0].audiences", hasSize(0))
                .body("evidence[0].outcome.metric", is("days of waiting"))
                .body("evidence[0].outcome.result", is(4.5f))
                .body("evidence[0].date", is("2025-03-01"));
    }

    @Test
    void the_practical_test_and_certificates_are_told_a_part_at_a_time() {
        String interview = opened("{}");
        put(
                        interview,
                        answer("practical-test/item", "\"Reorder by part number\"") + ","
                                + answer("certificates/1/name", "\"PSPO I\"") + ","
                                + answer("certificates/1/obtained", "\"2023\"") + ","
                                + answer("certificates/2/name", "\"NONE\"") + ","
                                + answer("earlier-roles/1/kind", "\"NONE\"") + ","
                                + answer("market-work", "\"NONE\""))
                .statusCode(200);
        given().get(interview + "/profile")
                .then()
                .body("practicalTest.item", is("Reorder by part number"))
                .body("certifications", hasSize(1))
                .body("certifications[0].obtainedIn", is("2023"))
                .body("earlierRoles", hasSize(0))
                .body("exposure.marketWork", hasSize(0));
    }

    @Test
    void what_an_interview_comes_to_can_always_be_assessed() {
        String interview = opened("{}");
        problem(
                        put(
                                interview,
                                answer("evidence/1/kind", "\"OUTCOME_REVIEW\"") + ","
                                        + answer("evidence/1/date", "\"2999-01\"")),
                        422)
                .body("faults[0].message", containsString("$.evidence[0].date"));
        put(
                        interview,
                        answer("evidence/1/kind", "\"LAUNCH_ANALYSIS\"") + ","
                                + answer("evidence/1/metric", "\"paying customers\"") + ","
                                + answer("evidence/1/confidential", "true"))
                .statusCode(200);
        given().contentType("application/json")
                .body(given().get(interview + "/profile").asString())
                .post("/api/v1/assessments?store=false")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | $.answers",
                "{\"answers\":[]} | $.answers",
                "{\"answers\":{}} | $.answers",
                "{\"answers\":[null]} | $.answers[0]",
                "{\"answers\":[\"aim\"]} | $.answers[0]",
                "{\"answer\":[]} | $.answer"
            })
    void a_body_that_has_no_answers_is_refused_with_its_place(String body, String place) {
        problem(
                        given().contentType("application/json")
                                .body(body)
                                .put(opened("{}") + "/answers")
                                .then(),
                        422)
                .body("faults.path", hasItem(place))
                .body("faults.hint", everyItem(notNullValue()));
    }

    @Test
    void whose_it_is_may_be_told_in_the_words_of_proposals_and_of_duties() {
        String interview = opened(DRAFT);
        put(interview, answer("duty-launch", "\"MINE\"") + "," + answer("evidence-1.own-decision", "\"LED\""))
                .statusCode(200)
                .body("answers[0].answer", is("LED"))
                .body("answers[1].answer", is("MINE"));
        put(interview, answer("duty-launch", "\"NO\"")).body("answers[0].answer", is("SOMEBODY_ELSES"));
        problem(put(interview, answer("duty-launch", "\"OURS\"")), 422).body("faults[0].value", is("OURS"));
    }

    @Test
    void nobody_shares_a_candidate_with_strangers() {
        for (String beginning : List.of("{}", DRAFT)) {
            String first = given().get(opened(beginning)).jsonPath().getString("reference");
            String second = given().get(opened(beginning)).jsonPath().getString("reference");
            assertThat(first).startsWith("interview-").isNotEqualTo(second);
        }
        for (String name : List.of("draft", "anonymous")) {
            given().get("/api/v1/candidates/" + name + "/export").then().body("interviews", hasSize(0));
        }
        String own = DRAFT.replace("\"reference\": \"draft\"", "\"reference\": \"c-3\"");
        given().get(opened(own)).then().body("reference", is("c-3"));
        given().get("/api/v1/candidates/c-3/export").then().statusCode(200).body("interviews", hasSize(1));
    }

    @Test
    void of_several_answers_all_faults_are_told_and_none_is_taken() {
        String interview = opened("{}");
        problem(
                        put(
                                interview,
                                answer("aim", "\"UNDECIDED\"") + "," + answer("conversations", "-1") + ","
                                        + answer("may-grow", "\"yes\"")),
                        422)
                .body("faults.path", is(List.of("$.answers[1].answer", "$.answers[2].answer")));
        given().get(interview).then().body("answers", hasSize(0));
    }

    @Test
    void who_writes_on_what_was_changed_meanwhile_is_told() {
        String interview = opened("{}");
        put(interview, answer("aim", "\"UNDECIDED\""));
        problem(
                        given().contentType("application/json")
                                .header("If-Match", "\"1\"")
                                .body("{\"answers\":[" + answer("may-grow", "true") + "]}")
                                .put(interview + "/answers")
                                .then(),
                        412)
                .body("type", is("/problems/precondition-failed"))
                .body("detail", containsString("\"2\""));
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"answers\":[" + answer("may-grow", "true") + "]}")
                .put(interview + "/answers")
                .then()
                .statusCode(200);
    }

    @Test
    void an_interview_can_be_ended_at_any_time_and_assessed() {
        String interview = opened("{\"reference\":\"c-2\"}");
        put(interview, answer("aim", "\"STAY_PRODUCT_OWNER\""));
        for (int i = 0; i < 2; i++) {
            given().post(interview + "/end")
                    .then()
                    .statusCode(200)
                    .body("ended", is(true))
                    .body("next", nullValue())
                    .body("left", is(0));
        }
        problem(put(interview, answer("may-grow", "true")), 409).body("type", is("/problems/interview-over"));
        String profile = given().get(interview + "/profile").asString();
        given().contentType("application/json")
                .body(profile)
                .post("/api/v1/assessments?view=summary&store=false")
                .then()
                .statusCode(200)
                .body(
                        "recommendation.primary.path",
                        is(given().get(interview).jsonPath().getString("path.path")));
    }

    @Test
    void an_interview_that_begins_with_a_profile_does_not_ask_what_that_tells() throws IOException {
        String profile = Files.readString(BuiltIn.RULES.resolve(Path.of("golden", "unsure-goal", "profile.json")));
        String interview = opened("{\"profile\":" + profile + "}");
        given().get(interview).then().body("reference", is("c-0581")).body("path.path", is("BROADEN_PO_SCOPE"));
        assertThat(BuiltIn.profile(given().get(interview + "/profile").asString()))
                .isEqualTo(BuiltIn.profile(profile));
    }

    private static final String DRAFT = """
            {
              "draft": {
                "profile": { "reference": "draft", "role": { "kind": "PRODUCT_OWNER", "months": 30 }, "resumeBullets": ["Cut waiting from 9 days to 4."] },
                "fields": [],
                "proposals": [
                  {
                    "id": "evidence-1",
                    "evidence": { "id": "evidence-1", "kind": "OUTCOME_REVIEW", "ownership": "LED", "outcome": { "metric": "waiting, days", "baseline": 9, "result": 4 } },
                    "source": { "document": "document 1", "place": "$.work[0].highlights[0]", "words": "Cut waiting from 9 days to 4." },
                    "questions": [
                      { "question": "OWN_DECISION", "asks": "Was this your decision?", "answers": [ { "answer": "MINE", "says": "It was mine", "ownership": "LED" }, { "answer": "NO", "says": "No" } ] },
                      { "question": "FIGURE_CHANGED", "asks": "Did the figure change because of it?", "answers": [ { "answer": "YES", "says": "Yes" }, { "answer": "NO", "says": "No" } ] }
                    ],
                    "claims": ["T11.4"]
                  }
                ]
              }
            }
            """;

    @Test
    void a_proposal_of_a_draft_counts_once_it_is_confirmed() {
        String interview = opened(DRAFT);
        given().get(interview + "/profile").then().body("evidence", nullValue());
        put(interview, answer("evidence-1.own-decision", "\"MINE\"")).statusCode(200);
        put(interview, answer("evidence-1.figure-changed", "\"YES\""))
                .statusCode(200)
                .body("answers[1].asks", is("Did the figure change because of it?"));
        given().get(interview + "/profile")
                .then()
                .body("evidence", hasSize(1))
                .body("evidence[0].verification", is("CLAIMED"))
                .body("evidence[0].outcome.result", is(4.0f));
        problem(put(interview, answer("evidence-1.own-decision", "\"YES\"")), 422)
                .body("faults[0].message", is("is none of MINE, NO"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reference\":\"a b\"} | $.reference",
                "{\"reference\":\"a\",\"profile\":{\"reference\":\"a\"}} | $",
                "{\"profile\":{\"reference\":\"a\",\"role\":{\"monthsAsProductOwner\":3}}} | $.profile.role.monthsAsProductOwner",
                "{\"draft\":{\"profile\":{\"reference\":\"a\"}}} | $.draft.proposals",
                "{\"name\":\"Ada\"} | $.name"
            })
    void a_beginning_that_cannot_be_is_refused(String body, String place) {
        problem(send(body), 422).body("faults[0].path", is(place));
    }

    @Test
    void a_draft_whose_questions_have_answers_of_others_is_refused() {
        problem(send(DRAFT.replace("\"answer\": \"MINE\"", "\"answer\": \"YES\"")), 422)
                .body("faults[0].path", is("$.draft.proposals[0].questions[0].answers[0].answer"))
                .body("faults[0].message", containsString("OWN_DECISION"));
    }

    @Test
    void the_kind_of_a_piece_is_asked_where_its_words_allow_more() {
        String interview = opened(DRAFT.replace(
                "\"claims\": [\"T11.4\"]", "\"claims\": [\"T11.4\"], \"otherKinds\": [\"LAUNCH_ANALYSIS\"]"));
        put(interview, answer("evidence-1.own-decision", "\"MINE\""))
                .statusCode(200)
                .body("next.question", is("evidence-1.kind"))
                .body("next.words", is("Cut waiting from 9 days to 4."))
                .body("next.options.answer", is(List.of("OUTCOME_REVIEW", "LAUNCH_ANALYSIS")));
        problem(put(interview, answer("evidence-1.kind", "\"CASE_ANALYSIS\"")), 422)
                .body("faults[0].message", is("is none of OUTCOME_REVIEW, LAUNCH_ANALYSIS"));
        put(interview, answer("evidence-1.kind", "\"LAUNCH_ANALYSIS\"")).statusCode(200);
        given().get(interview + "/profile").then().body("evidence.kind", is(List.of("LAUNCH_ANALYSIS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/next", "/profile"})
    void an_id_that_nobody_was_given_finds_nothing(String what) {
        problem(given().get(INTERVIEWS + "/" + UUID.randomUUID() + what).then(), 404)
                .body("type", is("/problems/unknown-interview"));
        problem(put(INTERVIEWS + "/nothing", answer("aim", "\"UNDECIDED\"")), 404);
        problem(given().post(INTERVIEWS + "/nothing/end").then(), 404);
    }

    @Test
    void an_interview_goes_with_its_candidate() {
        String candidate = "t-" + UUID.randomUUID();
        String interview = opened("{\"reference\":\"" + candidate + "\"}");
        given().get("/api/v1/candidates/" + candidate + "/export")
                .then()
                .statusCode(200)
                .body("interviews", hasSize(1))
                .body("interviews[0].state.start.reference", is(candidate));
        given().delete("/api/v1/candidates/" + candidate).then().statusCode(200).body("interviews", is(1));
        problem(given().get(interview).then(), 404);
    }

    @Test
    void nothing_that_is_said_to_a_candidate_speaks_of_rejecting() {
        String interview = opened("{}");
        for (String aim : List.of("TITLE_ONLY", "PRODUCT_MANAGEMENT")) {
            put(interview, answer("aim", "\"" + aim + "\"")).body("says.toLowerCase()", not(containsString("reject")));
        }
    }
}
