package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class WhatIfResourceTest {
    private static final Path EXAMPLES = Path.of("rules/explanations/what-if");

    private static final String OF_ONE_PIECE =
            "{'profile': {'reference': 'c-1', 'exposure': {'customerConversationsPerQuarter': 2},"
                    + " 'evidence': [{'kind': 'DISCOVERY_BRIEF'}]}, 'changes': [";

    static Stream<String> examples() {
        return Stream.of(
                "a-reviewed-result-opens-the-way",
                "another-certificate-changes-nothing",
                "a-rating-rises-and-the-path-stays");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_answered_as_kept(String name) throws IOException {
        Path request = EXAMPLES.resolve(name).resolve("request.json");
        Kept.assertIsServed(
                request.resolveSibling("answer.json"),
                ask(Files.readString(request)).statusCode(200).extract().asString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_difference_tells_what_the_two_answers_tell(String name) throws IOException {
        JsonPath answer = ask(Files.readString(EXAMPLES.resolve(name).resolve("request.json")))
                .extract()
                .jsonPath();
        assertTold(answer, "difference.band", "band.point");
        assertTold(answer, "difference.path", "recommendation.primary.path");
        assertThat(answer.getDouble("difference.total.first")).isEqualTo(answer.getDouble("first.total.point"));
        assertThat(answer.getDouble("difference.total.second")).isEqualTo(answer.getDouble("second.total.point"));
    }

    /** Where both answers say the same, at most the way differs. */
    private static void assertTold(JsonPath answer, String difference, String place) {
        String first = answer.getString("first." + place);
        String second = answer.getString("second." + place);
        assertThat(first).isNotNull();
        if (first.equals(second)) {
            assertThat(answer.getString(difference + ".second")).isIn(null, second);
        } else {
            assertThat(answer.getString(difference + ".first")).isEqualTo(first);
            assertThat(answer.getString(difference + ".second")).isEqualTo(second);
        }
    }

    @Test
    void a_certificate_changes_no_score_no_rating_and_no_path() throws IOException {
        ask(Files.readString(EXAMPLES.resolve("another-certificate-changes-nothing/request.json")))
                .body("difference.total.difference", is(0.0f))
                .body("difference.signals", empty())
                .body("difference.path", nullValue());
    }

    static Stream<List<String>> faults() {
        return Stream.of(
                fault("{'op': 'replace', 'path': '/exposure/contact', 'value': 'DIRECT'}", "[0].path", "Use add"),
                fault(
                        "{'op': 'replace', 'path': '/exposure/customerConversationPerQuarter', 'value': 6}",
                        "[0].path",
                        "Did you mean /exposure/customerConversationsPerQuarter?"),
                fault("{'op': 'add', 'path': '/room/accessToUsers', 'value': true}", "[0].path", "path /room, value"),
                fault(
                        "{'op': 'replace', 'path': '/exposur/contact', 'value': 'DIRECT'}",
                        "[0].path",
                        "lies in /exposur, where nothing was told"),
                fault(
                        "{'op': 'add', 'path': '/exposur/marketWork', 'value': []}",
                        "[0].path",
                        "Or did you mean /exposure/marketWork?"),
                fault("{'op': 'remove', 'path': '/goal'}", "[0].path", "nothing to remove"),
                fault("{'op': 'remove', 'path': '/evidence/00'}", "[0].path", "is no entry of /evidence, which has 1"),
                fault("{'op': 'remove', 'path': '/reference/x'}", "[0].path", "another candidate"),
                fault(
                        "{'op': 'add', 'path': '/evidence/0/kind/x', 'value': 1}",
                        "[0].path",
                        "which is \\\"DISCOVERY_BRIEF\\\" and holds nothing"),
                fault("{'op': 'move', 'from': '/exposure', 'path': '/exposure/contact'}", "[0].path", "what is moved"),
                fault("{'op': 'move', 'from': '/evidence/0', 'path': '/evidence/1'}", "[0].path", "which has 0"),
                fault(
                        "{'op': 'replace', 'path': '/evidence/0', 'value': {'kind': 'CASE_ANALYSIS'}},"
                                + "{'op': 'replace', 'path': '/evidence/0', 'value': {'kind': 'PRODUCT_SPEC'}}",
                        "[1].value",
                        "contradicts changes[0]"),
                fault(
                        "{'op': 'add', 'path': '/evidence/0/outcome', 'value': {'metric': 'm', 'result': 1e400}}",
                        "[0].value.result",
                        "too large"),
                fault("{'op': 'remove', 'path': '/evidence/7'}", "[0].path", "which has 1"),
                fault(
                        "{'op': 'add', 'path': '/evidence/3', 'value': {'kind': 'CASE_ANALYSIS'}}",
                        "[0].path",
                        "by /evidence/-"),
                fault("{'op': 'move', 'path': '/goal', 'from': '/gaol'}", "[0].from", "was not told"),
                fault("{'op': 'move', 'path': '/goal'}", "[0].from", "required to move"),
                fault("{'op': 'add', 'path': '/goal'}", "[0].value", "required to add"),
                fault("{'op': 'change', 'path': '/goal'}", "[0].op", "must be add, remove"),
                fault("{'op': 'remove', 'path': 'goal'}", "[0].path", "JSON Pointer"),
                fault("{'op': 'remove'}", "[0].path", "required"),
                fault("{'op': 'remove', 'path': '" + "/a".repeat(50_000) + "'}", "[0].path", "at most 300"),
                fault("{'op': 'remove', 'path': '/goal~2'}", "[0].path", "JSON Pointer"),
                fault("{'op': 'remove', 'path': '/evidence/00'}", "[0].path", "no entry"),
                fault("{'path': '/goal'}", "[0].op", "required"),
                fault("{'op': 'replace', 'path': '/reference', 'value': 'c-2'}", "[0].path", "another candidate"),
                fault(
                        "{'op': 'test', 'path': '/exposure/customerConversationsPerQuarter', 'value': 9}",
                        "[0].value",
                        "which is 2"),
                fault(
                        "{'op': 'replace', 'path': '/exposure/customerConversationsPerQuarter', 'value': 6},"
                                + "{'op': 'replace', 'path': '/exposure/customerConversationsPerQuarter', 'value': 8}",
                        "[1].value",
                        "contradicts changes[0]"),
                fault(
                        "{'op': 'replace', 'path': '/exposure/customerConversationsPerQuarter', 'value': 'six'}",
                        "[0].value",
                        "whole number"),
                fault("{'op': 'add', 'path': '/exposure/contacts', 'value': 'DIRECT'}", "[0].value", "contact?"),
                fault(
                        "{'op': 'add', 'path': '/evidence/-', 'value': {'kind': 'CASE_ANALYSE'}}",
                        "[0].value.kind",
                        "CASE_ANALYSIS"),
                fault(
                        "{'op': 'add', 'path': '/role', 'value': {'kind': 'SCRUM_MASTER', 'monthsAsProductOwner': 5}}",
                        "[0].value.monthsAsProductOwner",
                        "role.kind"),
                fault(
                        "{'op': 'replace', 'path': '/exposure/customerConversationsPerQuarter', 'value': 0},"
                                + "{'op': 'add', 'path': '/exposure/contact', 'value': 'DIRECT'}",
                        "[1].value",
                        "0 of them"));
    }

    /** Changes of a profile with one piece of evidence, whose fault is another one than it seems. */
    static Stream<List<String>> faultsOfTheOutcome() {
        return Stream.of(
                fault(
                        "{'op': 'add', 'path': '/evidence/0', 'value': {'kind': 'CASE_ANALYSE'}},"
                                + "{'op': 'add', 'path': '/evidence/0', 'value': {'kind': 'CASE_ANALYSIS'}}",
                        "[0].value.kind",
                        "changes[0] brought it; in the changed profile it stands at $.evidence[1].kind."),
                fault(
                        "{'op': 'add', 'path': '/evidence/-', 'value': {'id': 'a', 'kind': 'CASE_ANALYSIS'}},"
                                + "{'op': 'add', 'path': '/evidence/-', 'value': {'id': 'a', 'kind': 'CASE_ANALYSIS'}},"
                                + "{'op': 'remove', 'path': '/evidence/0'}",
                        "[1].value.id",
                        "changes[1] brought it; in the changed profile it stands at $.evidence[1].id."),
                fault(
                        "{'op': 'move', 'from': '/exposure', 'path': '/exposures'}",
                        "[0].path",
                        "Did you mean exposure? changes[0] brought it; in the changed profile it stands at $.exposures."),
                fault(
                        "{'op': 'copy', 'from': '/exposure', 'path': '/room'}",
                        "[0].path",
                        "in the changed profile it stands at $.room.customerConversationsPerQuarter."));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheOutcome")
    void a_fault_of_the_outcome_is_told_at_the_change_that_brought_it_wherever_lists_moved_it(List<String> fault) {
        a_change_that_cannot_be_made_is_named_with_its_place(fault);
    }

    @Test
    void what_contradicts_a_change_is_told_where_it_was_sent_with_the_change() {
        ask("{'profile': {'reference': 'c-1', 'exposure': {'customerConversationsPerQuarter': 2, 'contact': 'DIRECT'}},"
                        + " 'changes': [{'op': 'add', 'path': '/goal', 'value': {}},"
                        + " {'op': 'replace', 'path': '/exposure/customerConversationsPerQuarter', 'value': 0}]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.profile.exposure.contact")))
                .body("faults[0].hint", containsString("changes[1] brought it"));
    }

    @Test
    void a_list_that_a_change_makes_too_long_is_told_with_the_change() {
        String pieces = IntStream.range(0, 500)
                .mapToObj(i -> "{'kind': 'CASE_ANALYSIS'}")
                .collect(Collectors.joining(","));
        ask("{'profile': {'reference': 'c-1', 'evidence': [" + pieces + "]}, 'changes': ["
                        + "{'op': 'add', 'path': '/goal', 'value': {}},"
                        + "{'op': 'copy', 'from': '/evidence/0', 'path': '/evidence/-'},"
                        + "{'op': 'add', 'path': '/room', 'value': {}}]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.profile.evidence")))
                .body("faults[0].hint", containsString("changes[1] brought it"));
    }

    @Test
    void copies_of_copies_are_refused_before_they_fill_the_memory() {
        String copies = IntStream.range(0, 100)
                .mapToObj(i -> "{'op': 'copy', 'from': '/evidence', 'path': '/evidence/-'}")
                .collect(Collectors.joining(","));
        ask(OF_ONE_PIECE + copies + "]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.changes[15].from")))
                .body("faults[0].message", containsString("copies of more than"));
        String into = IntStream.range(0, 40)
                .mapToObj(
                        i -> "{'op': 'move', 'from': '/goal', 'path': '/x'},"
                                + " {'op': 'add', 'path': '/goal', 'value': {}}, {'op': 'move', 'from': '/x', 'path': '/goal/x'}")
                .limit(33)
                .collect(Collectors.joining(","));
        ask("{'profile': {'reference': 'c-1', 'goal': {}}, 'changes': [" + into + "]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.changes")))
                .body("faults[0].message", containsString("too deeply"));
    }

    /** Between the two, a piece was put before the one that the first of them changed. */
    @Test
    void two_changes_of_two_pieces_do_not_contradict_each_other_though_they_name_one_path() {
        ask(OF_ONE_PIECE + "{'op': 'replace', 'path': '/evidence/0/kind', 'value': 'CASE_ANALYSIS'},"
                        + "{'op': 'add', 'path': '/evidence/0', 'value': {'kind': 'PRODUCT_SPEC'}},"
                        + "{'op': 'replace', 'path': '/evidence/0/kind', 'value': 'ROADMAP_RATIONALE'}]}")
                .statusCode(200);
    }

    @Test
    void the_reference_can_be_tested_and_not_moved() {
        ask(OF_ONE_PIECE + "{'op': 'test', 'path': '/reference', 'value': 'c-1'}]}")
                .statusCode(200);
        ask(OF_ONE_PIECE + "{'op': 'move', 'from': '/reference', 'path': '/goal'}]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.changes[0].from")));
    }

    @Test
    void a_hundred_changes_are_made_and_not_one_more() {
        String test = "{'op': 'test', 'path': '/reference', 'value': 'c-1'}";
        ask(OF_ONE_PIECE + String.join(",", Collections.nCopies(100, test)) + "]}")
                .statusCode(200);
        ask(OF_ONE_PIECE + String.join(",", Collections.nCopies(101, test)) + "]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.changes")))
                .body("faults[0].hint", containsString("at most 100"));
    }

    @Test
    void the_view_and_the_audience_choose_the_topics_of_both() {
        String request = (OF_ONE_PIECE + "{'op': 'remove', 'path': '/evidence'}]}").replace('\'', '"');
        given().contentType("application/json")
                .body(request)
                .post("/api/v1/assessments/what-if?view=full&audience=recruiter")
                .then()
                .statusCode(200)
                .body("first.ratings.size()", is(24))
                .body("second.hiring", notNullValue())
                .body("second.plan", nullValue());
        given().contentType("application/json")
                .body(request)
                .post("/api/v1/assessments/what-if?view=ful")
                .then()
                .statusCode(422)
                .body("faults[0].hint", containsString("full"));
    }

    private static List<String> fault(String changes, String path, String says) {
        return List.of(changes, "$.changes" + path, says);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_change_that_cannot_be_made_is_named_with_its_place(List<String> fault) {
        String problem = ask(OF_ONE_PIECE + fault.get(0) + "]}")
                .statusCode(422)
                .body("faults.path", org.hamcrest.Matchers.hasItem(fault.get(1)))
                .extract()
                .asString();
        assertThat(problem).contains(fault.get(2));
    }

    @Test
    void faults_of_the_profile_are_told_with_those_of_the_changes() {
        ask("{'profile': {'reference': 'c-1', 'exposures': {}}, 'changes': [{'op': 'mend', 'path': '/goal'}]}")
                .statusCode(422)
                .body("faults.path", is(List.of("$.changes[0].op", "$.profile.exposures")));
        ask("{'profile': {'reference': 'c-1'}, 'changes': []}").statusCode(422).body("faults[0].path", is("$.changes"));
        ask("{'profile': {'reference': 'c-1'}}").statusCode(422).body("faults[0].path", is("$.changes"));
        ask("{'changes': [{'op': 'remove', 'path': '/goal'}]}").statusCode(422).body("faults[0].path", is("$.profile"));
    }

    @Test
    void what_is_removed_counts_as_not_said() {
        ask("{'profile': {'reference': 'c-1', 'exposure': {'customerConversationsPerQuarter': 0}},"
                        + " 'changes': [{'op': 'remove', 'path': '/exposure'}]}")
                .statusCode(200)
                .body("difference.signals.find { it.signal == 'DISCOVERY_DEPTH' }.second", is("UNKNOWN"));
    }

    private static ValidatableResponse ask(String request) {
        return given().contentType("application/json")
                .body(request.startsWith("{'") ? request.replace('\'', '"') : request)
                .post("/api/v1/assessments/what-if?asOf=2026-11-22")
                .then();
    }
}
