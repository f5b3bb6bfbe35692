package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WhatIfResourceTest {
    private static final Path EXAMPLES = Path.of("rules/explanations/what-if");

    /** With {@code -Dgolden.update} the answers are written anew, to be read before they are committed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-reviewed-result-opens-the-way",
                "another-certificate-changes-nothing",
                "a-rating-rises-and-the-path-stays"
            })
    void an_example_is_answered_as_before(String name) throws IOException {
        Path request = EXAMPLES.resolve(name).resolve("request.json");
        Kept.assertIsAsBefore(
                request.resolveSibling("answer.json"),
                ask(Files.readString(request)).statusCode(200).extract().asString());
    }

    @Test
    void a_reviewed_result_leads_to_another_band_and_path() throws IOException {
        ask(Files.readString(EXAMPLES.resolve("a-reviewed-result-opens-the-way/request.json")))
                .body("difference.band.first", is("NEARLY_READY"))
                .body("difference.band.second", is("READY"))
                .body("difference.path.second", is("APPLY_FOR_PM"))
                .body("first.recommendation.primary.path", is("BUILD_PM_PROOF"))
                .body("second.recommendation.primary.path", is("APPLY_FOR_PM"));
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
                        "$.exposure.customerConversationsPerQuarter"),
                fault("{'op': 'add', 'path': '/room/accessToUsers', 'value': true}", "[0].path", "Add $.room"),
                fault("{'op': 'remove', 'path': '/evidence/7'}", "[0].path", "which has 1"),
                fault("{'op': 'add', 'path': '/evidence/3', 'value': {'kind': 'CASE_ANALYSIS'}}", "[0].path", "by -"),
                fault("{'op': 'move', 'path': '/goal', 'from': '/gaol'}", "[0].from", "was not told"),
                fault("{'op': 'move', 'path': '/goal'}", "[0].from", "required to move"),
                fault("{'op': 'add', 'path': '/goal'}", "[0].value", "required to add"),
                fault("{'op': 'change', 'path': '/goal'}", "[0].op", "must be add, remove"),
                fault("{'op': 'remove', 'path': 'goal'}", "[0].path", "JSON Pointer"),
                fault("{'op': 'remove'}", "[0].path", "required"),
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

    private static List<String> fault(String changes, String path, String says) {
        return List.of(changes, "$.changes" + path, says);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_change_that_cannot_be_made_is_named_with_its_place(List<String> fault) {
        String problem = ask("{'profile': {'reference': 'c-1', 'exposure': {'customerConversationsPerQuarter': 2},"
                        + " 'evidence': [{'kind': 'DISCOVERY_BRIEF'}]}, 'changes': [" + fault.get(0) + "]}")
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
        ask("{'profile': {'reference': 'c-1', 'exposure': {'customerConversationsPerQuarter': 2}},"
                        + " 'changes': [{'op': 'remove', 'path': '/exposure'}]}")
                .statusCode(200)
                .body("difference.signals.find { it.signal == 'DISCOVERY_DEPTH' }.second", is("UNKNOWN"))
                .body("difference.says.join(' ')", containsString("nothing was said of it"));
    }

    private static ValidatableResponse ask(String request) {
        return given().contentType("application/json")
                .body(request.startsWith("{'") ? request.replace('\'', '"') : request)
                .post("/api/v1/assessments/what-if?asOf=2026-11-22")
                .then();
    }
}
