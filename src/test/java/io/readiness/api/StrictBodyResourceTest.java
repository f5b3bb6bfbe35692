package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.assess;
import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API description allows is taken, and what it forbids is refused. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class StrictBodyResourceTest {
    private static final String AS_OF = "2026-11-22";
    private static final String ROLE = "'role': {'months': %s}";
    private static final String EMOJI = "\uD83D\uDE80";

    private static String profile(String fields) {
        return ("{'reference': 'c-1', " + fields + "}").replace('\'', '"');
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/" + path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.0", "1.2e1", "12", "120e-1", "0.0", "0e99999", "-0.0"})
    void a_whole_number_may_be_written_in_any_way(String number) {
        assess(profile(ROLE.formatted(number)), AS_OF).statusCode(200);
    }

    @Test
    void characters_are_counted_and_not_the_halves_that_they_are_written_in() {
        assess(profile("'practicalTest': {'item': '" + EMOJI.repeat(300) + "'}"), AS_OF)
                .statusCode(200);
        problem(assess(profile("'practicalTest': {'item': '" + EMOJI.repeat(301) + "'}"), AS_OF), 422)
                .body("faults.path", is(List.of("$.practicalTest.item")))
                .body("faults[0].hint", is("Keep to at most 300 characters."));
    }

    @Test
    void an_escaped_pair_is_a_character() {
        assess(
                        profile(
                                "'resumeBullets': ['\\uD83D\\uDE80 launched'], 'certifications': [{'name': 'a\\\\uD800'}]"),
                        AS_OF)
                .statusCode(200);
    }

    /** A body, the place of its only fault, the value that is told of it, its message and its hint. */
    static Stream<List<String>> faults() {
        return Stream.of(
                List.of(ROLE.formatted("12.5"), "$.role.months", "12.5", "a number with decimals", "without decimals"),
                List.of(ROLE.formatted("1e999"), "$.role.months", "1E+999", "is too large", "usual size"),
                List.of(ROLE.formatted("1e99999999"), "$.role.months", "1E+99999999", "is too large", "usual size"),
                List.of(ROLE.formatted("1e2147483648"), "$.role.months", "1e2147483648", "is too large", "usual size"),
                List.of(ROLE.formatted("-1e99999999999"), "$.role.months", "-1e99999999999", "is too large", "usual"),
                List.of("'x': 1e2147483648", "$.x", "1e2147483648", "is too large", "usual size"),
                List.of("'x': 1e99999999999", "$.x", "1e99999999999", "is too large", "usual size"),
                List.of(
                        outcome("1e2147483648"),
                        "$.evidence[0].outcome.result",
                        "1e2147483648",
                        "is too large",
                        "usual size"),
                List.of("'role': null", "$.role", "null", "is null", "Leave it out"),
                List.of("'evidence': null", "$.evidence", "null", "is null", "Leave it out"),
                List.of("'role': {'title': null}", "$.role.title", "null", "is null", "Leave it out"),
                List.of("'decisionRights': [null]", "$.decisionRights[0]", "null", "is null", "Remove it"),
                List.of(
                        "'decisionRights': ['STOP_WORK', 'SET_ROADMAP', 'STOP_WORK']",
                        "$.decisionRights[2]",
                        "STOP_WORK",
                        "in this list before",
                        "Keep one"),
                List.of(
                        "'evidence': [{'kind': 'CASE_ANALYSIS', 'signals': ['EXPOSURE', 'EXPOSURE']}]",
                        "$.evidence[0].signals[1]",
                        "EXPOSURE",
                        "in this list before",
                        "Keep one"),
                List.of(
                        "'decisionRights': ['ORDER_BACKLOG ']",
                        "$.decisionRights[0]",
                        "ORDER_BACKLOG ",
                        "none of the 7 words",
                        "ORDER_BACKLOG?"),
                List.of(
                        "'decisionRights': ['\\u0001ORDER_BACKLOG\\n']",
                        "$.decisionRights[0]",
                        "\u0001ORDER_BACKLOG\n",
                        "none of the 7 words",
                        "ORDER_BACKLOG?"),
                List.of(
                        "'decisionRights': ['A','B','C','D','E','F','G','H']",
                        "$.decisionRights",
                        "8 entries",
                        "longer than it may be",
                        "at most 7 entries"),
                List.of(
                        held("'obtained': '0000-12-31'"),
                        "$.certifications[0].obtained",
                        "0000-12-31",
                        "no date",
                        "year"),
                List.of(
                        held("'obtained': '-0001-01-01'"),
                        "$.certifications[0].obtained",
                        "-0001-01-01",
                        "no date",
                        "year"),
                List.of(
                        held("'obtained': '+10000-01-01'"),
                        "$.certifications[0].obtained",
                        "+10000-01-01",
                        "no date",
                        "year"),
                List.of(
                        "'resumeBullets': ['\u00A0\u2007\uFEFF']",
                        "$.resumeBullets[0]",
                        "\u00A0\u2007\uFEFF",
                        "blank",
                        "Say it"),
                List.of(
                        "'resumeBullets': ['ab\\uD800']",
                        "$.resumeBullets[0]",
                        "ab\uFFFD",
                        "half of a character",
                        "both"),
                List.of("'resumeBullets': ['\\uDC00\\uD800']", "$.resumeBullets[0]", "\uFFFD\uFFFD", "half", "both"),
                List.of("'\\uD800': 1", "$['\uFFFD']", "\uFFFD", "half of a character", "both"),
                List.of("'role': {'months': 1, 'months': 1}", "$.role.months", "1", "more than once", "Keep one"),
                List.of(
                        outcome("1125899906842624"),
                        "$.evidence[0].outcome.result",
                        "1.12589991E15",
                        "less than or equal",
                        "Give at most"));
    }

    private static String held(String dates) {
        return "'certifications': [{'name': 'PSPO', " + dates + "}]";
    }

    private static String outcome(String result) {
        return "'evidence': [{'kind': 'OUTCOME_REVIEW', 'outcome': {'metric': 'm', 'result': " + result + "}}]";
    }

    @AlsoPackaged
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_the_description_forbids_is_refused_with_its_place(List<String> fault) {
        ValidatableResponse answer = problem(assess(profile(fault.get(0)), AS_OF), 422)
                .body("faults.path", is(List.of(fault.get(1))))
                .body("faults[0].message", containsString(fault.get(3)))
                .body("faults[0].hint", containsString(fault.get(4)));
        assertThat(String.valueOf((Object) answer.extract().path("faults[0].value")))
                .isEqualTo(fault.get(2));
    }

    static Stream<List<String>> faultsElsewhere() {
        String profile = "'profile': {'reference': 'a'}";
        return Stream.of(
                List.of("role-matches", "{" + profile + ", 'roles': []}", "$.roles", "at least 1"),
                List.of("assessments/next-step", "{" + profile + ", 'atMost': 0}", "$.atMost", "at least 1"),
                List.of("assessments/next-step", "{" + profile + ", 'atMost': 99}", "$.atMost", "at most 6"),
                List.of("assessments/next-step", "{" + profile + ", 'to': {}}", "$.to", "Name one"),
                List.of(
                        "assessments/next-step",
                        "{" + profile + ", 'to': {'band': 'READY', 'path': 'APPLY_FOR_PM'}}",
                        "$.to.path",
                        "Keep one"),
                List.of(
                        "assessments/difference",
                        "{'first': {" + profile + ", 'rulebook': '" + "x".repeat(65) + "'}, 'second': {" + profile
                                + "}}",
                        "$.first.rulebook",
                        "at most 64"),
                List.of(
                        "role-matches",
                        "{" + profile + ", 'roles': [{'id': 'a', 'jobPosting': {'@type': ['" + "x".repeat(201)
                                + "', 'JobPosting']}}]}",
                        "$.roles[0].jobPosting['@type'][0]",
                        "at most 200"),
                List.of(
                        "role-matches",
                        "{" + profile + ", 'roles': [{'id': 'a', 'jobPosting': {'validThrough': null}}]}",
                        "$.roles[0].jobPosting.validThrough",
                        "Leave it out"),
                List.of("bullets", "{'bullets': ['a', 1e2147483648]}", "$.bullets[1]", "usual size"),
                List.of(
                        "assessments/what-if",
                        "{" + profile + ", 'changes': [{'op': 'test', 'path': '/reference', 'value': 1e2147483648}]}",
                        "$.changes[0].value",
                        "usual size"),
                List.of(
                        "assessments/what-if",
                        "{" + profile
                                + ", 'changes': [{'op': 'add', 'path': '/role', 'value': {'months': 1e99999999}}]}",
                        "$.changes[0].value.months",
                        "usual size"));
    }

    @AlsoPackaged
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faultsElsewhere")
    void so_it_is_in_every_body(List<String> fault) {
        problem(post(fault.get(0), fault.get(1)), 422)
                .body("faults.path", is(List.of(fault.get(2))))
                .body("faults[0].hint", containsString(fault.get(3)));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"x", "01", "-1", "1e0", "9999999999", "99999999999"})
    void nothing_is_moved_to_a_place_that_is_none(String entry) {
        problem(
                        post(
                                "assessments/what-if",
                                "{'profile': {'reference': 'a', 'evidence': [], 'jobSearch': {}}, 'changes':"
                                        + " [{'op': 'move', 'from': '/jobSearch', 'path': '/evidence/" + entry
                                        + "'}]}"),
                        422)
                .body("faults.path", is(List.of("$.changes[0].path")))
                .body("faults[0].message", containsString("is no entry of /evidence, which has 0"));
    }

    @AlsoPackaged
    @Test
    void a_number_too_large_is_told_in_the_line_of_a_batch() {
        String answer = given().contentType("application/x-ndjson;charset=UTF-8")
                .body("{\"reference\":\"a\",\"x\":1e2147483648}\n{\"reference\":\"b\"}\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments/batch?view=summary")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer.lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"status\":422", "is too large for a number"),
                        second -> assertThat(second).contains("\"reference\":\"b\""));
    }

    @AlsoPackaged
    @Test
    void a_list_that_is_too_long_is_told_and_not_looked_into() {
        problem(assess(profile("'evidence': [" + "{},".repeat(16_000) + "{}]"), AS_OF), 422)
                .body("faults", hasSize(1))
                .body("faults[0].path", is("$.evidence"))
                .body("faults[0].value", is("16001 entries"))
                .body("faults[0].hint", is("Keep to at most 500 entries."));
    }

    @AlsoPackaged
    @Test
    void looking_stops_at_one_fault_more_than_is_told() {
        problem(assess(profile("'evidence': [" + "{},".repeat(499) + "{}]"), AS_OF), 422)
                .body("faults", hasSize(50))
                .body("faults[49].path", is("$.evidence[49].kind"))
                .body("detail", containsString("More than 50"));
    }

    static Stream<byte[]> otherEncodings() {
        String body = "{\"reference\": \"c-1\"}";
        return Stream.concat(
                Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")
                        .map(name -> body.getBytes(Charset.forName(name))),
                Stream.of(
                        ("\uFEFF" + body).getBytes(StandardCharsets.UTF_8),
                        with(body, 0xC0, 0xA2),
                        with(body, 0xED, 0xA0, 0x80),
                        with(body, 0xF5, 0x80, 0x80, 0x80),
                        with(body, 0xE2, 0x82)));
    }

    /** A body with other bytes in the place of the digit in it. */
    private static byte[] with(String body, int... bytes) {
        int place = body.indexOf('1');
        byte[] sent = Arrays.copyOf(body.getBytes(StandardCharsets.UTF_8), body.length() - 1 + bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            sent[place + i] = (byte) bytes[i];
        }
        byte[] after = body.substring(place + 1).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(after, 0, sent, place + bytes.length, after.length);
        return sent;
    }

    @AlsoPackaged
    @ParameterizedTest
    @MethodSource("otherEncodings")
    void nothing_but_utf_8_is_read(byte[] body) {
        problem(
                        given().contentType("application/json")
                                .body(body)
                                .post("/api/v1/assessments")
                                .then(),
                        400)
                .body("type", is("/problems/unreadable-body"))
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void where_a_byte_is_no_character_is_told() {
        problem(
                        given().contentType("application/json")
                                .body(with("{\n \"reference\": \"c-1\"}", 0xC0, 0xA2))
                                .post("/api/v1/assessments")
                                .then(),
                        400)
                .body("detail", containsString("line 2, column 18 there is the byte C0"));
    }

    @Test
    void what_was_said_by_an_empty_list_is_told() {
        assess(
                        profile("'certifications': [], 'evidence': [{'kind': 'CASE_ANALYSIS', 'audiences': []}],"
                                + " 'exposure': {'marketWork': []}"),
                        AS_OF)
                .statusCode(200)
                .body(
                        "notices.find { it.path == '$' }.because",
                        is("An empty list says that there is none: certifications, evidence[*].audiences,"
                                + " exposure.marketWork. What is not known is better left out."));
        assess(profile("'certifications': [{'name': 'PSPO'}]"), AS_OF)
                .statusCode(200)
                .body("notices.path", not(hasItem("$")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Manage the backlog.</p><!-- You own the product strategy --><script>own the roadmap</script>",
                "Manage the backlog. <!-- You own the product strategy, and you own the roadmap. -->"
            })
    void what_markup_does_not_show_is_no_duty_wherever_it_stands(String text) {
        for (String role : List.of("'text': '" + text + "'", "'jobPosting': {'description': '" + text + "'}")) {
            post("role-matches", "{'profile': {'reference': 'a'}, 'roles': [{'id': 'a', " + role + "}]}")
                    .statusCode(200)
                    .body("roles[0].shows.sign", not(hasItem("shapes-the-roadmap")));
        }
    }

    @Test
    void a_sign_of_less_and_more_is_no_markup() {
        post(
                        "role-matches",
                        "{'profile': {'reference': 'a'}, 'roles': [{'id': 'a', 'text': 'Where a < b > c, you own the roadmap.'}]}")
                .statusCode(200)
                .body("roles[0].shows.sign", hasItem("shapes-the-roadmap"));
    }

    @Test
    void what_markup_does_not_show_is_no_answer_to_a_practical_test() {
        post(
                        "practical-tests",
                        "{'reference': 'a', 'practicalTest': {'item': 'Sign-in by a code', 'tradeOff':"
                                + " '<!-- We give up the export for it, since fewer customers ask for that. --> <b> </b>'}}")
                .statusCode(200)
                .body("practicalTest.answers.has.flatten()", hasSize(0));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "\u2605", EMOJI, "<a ", "<!-- ", "&amp;", "<b>", "---\n", "- "})
    void marks_without_end_are_read(String mark) {
        String text = (mark.repeat(20_000 / mark.length()) + " You own it.").replace("\n", "\\n");
        post("role-matches", "{'profile': {'reference': 'a'}, 'roles': [{'id': 'a', 'text': '" + text + "'}]}")
                .statusCode(200);
        post("bullets", "{'bullets': ['" + text.substring(0, 15_000) + " a']}").statusCode(200);
    }
}
