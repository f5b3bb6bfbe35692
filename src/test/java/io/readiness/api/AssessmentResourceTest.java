package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class AssessmentResourceTest {
    private static final String ASSESSMENTS = "/api/v1/assessments";

    @TestHTTPResource(ASSESSMENTS)
    URI assessments;

    @AlsoPackaged
    @Test
    void a_profile_is_assessed_with_every_reason_cited() throws IOException {
        assess(golden(), "2026-11-22")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("reference", is("c-0417"))
                .body("asOf", is("2026-11-22"))
                .body("rulebook.hash.length()", is(64))
                .body("recommendation.primary.title", not(startsWith("null")))
                .body("ratings", hasSize(24))
                .body("ratings.findAll { it.rating != 'UNKNOWN' }.because.rule.flatten()", not(hasItem(equalTo(null))))
                .body("citations.sections.collect { it.values() }.flatten().size()", greaterThan(10));
    }

    @AlsoPackaged
    @Test
    void the_usual_answer_is_served_as_kept() throws IOException {
        Kept.assertIsServed(
                Path.of("rules/golden/startup-owner/answer.json"),
                assess(golden(), "2026-11-22").extract().asString());
    }

    /** Each part that is told, as it is kept in the whole assessment; citations name only what the told parts cite. */
    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"startup-owner", "nearly-ready", "title-only"})
    void a_golden_candidate_is_assessed_as_kept(String candidate) throws IOException {
        Path profile = Path.of("rules/golden", candidate, "profile.json");
        ObjectMapper json = new ObjectMapper();
        JsonNode kept = json.readTree(profile.resolveSibling("assessment.json").toFile());
        ObjectNode served = (ObjectNode) json.readTree(Kept.masked(
                assess(Files.readString(profile), "2026-11-22").extract().asString()));
        served.remove("citations");
        assertThat(served.size()).isGreaterThan(15);
        served.fields()
                .forEachRemaining(
                        part -> assertThat(part.getValue()).as(part.getKey()).isEqualTo(kept.get(part.getKey())));
    }

    @Test
    void the_same_profile_on_the_same_day_gives_the_same_answer_byte_for_byte() throws IOException {
        assertThat(assess(golden(), "2026-11-22").extract().asByteArray())
                .isEqualTo(assess(golden(), "2026-11-22").extract().asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "recruiter", "manager"})
    void a_summary_tells_where_somebody_stands_and_leaves_the_details_out(String audience) throws IOException {
        String summary = given().contentType(ContentType.JSON)
                .body(golden())
                .queryParam("audience", audience)
                .queryParam("view", "summary")
                .post(ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("headline.says", not(equalTo(null)))
                .body("recommendation == null", is(audience.equals("manager")))
                .body("wantedPath == null", is(audience.equals("manager")))
                .body("total.point", not(equalTo(null)))
                .extract()
                .asString();
        String full = given().contentType(ContentType.JSON)
                .body(golden())
                .queryParam("audience", audience)
                .post(ASSESSMENTS)
                .asString();
        assertThat(summary.length()).isLessThan(full.length() / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "audience, recruter, Did you mean recruiter?",
        "audience, RECRUITER, Did you mean recruiter?",
        "view, sumary, Did you mean summary?"
    })
    void a_view_that_is_not_known_is_refused_with_the_nearest(String parameter, String word, String hint) {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"reference\": \"c-1\"}")
                                .queryParam(parameter, word)
                                .post(ASSESSMENTS)
                                .then(),
                        422)
                .body("faults.path", contains(parameter))
                .body("faults[0].hint", startsWith(hint));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr, en;q=0.5", "xx", "*", "de-DE,de;q=0.9", ";;q=,,", "en;q=many"})
    void whatever_language_is_asked_for_the_answer_says_which_it_is(String wanted) {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", wanted)
                .body("{\"reference\": \"c-1\"}")
                .post(ASSESSMENTS)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language, Accept-Encoding");
    }

    @Test
    void every_gap_says_of_which_kind_it_is() {
        assess("{\"reference\": \"c-1\", \"decisionRights\": []}", "2026-11-22")
                .statusCode(200)
                .body("gaps.kind", everyItem(oneOf("UNEVIDENCED", "SHORT")))
                .body("gaps.kind", hasItem("UNEVIDENCED"));
    }

    @AlsoPackaged
    @Test
    void what_is_not_there_is_left_out() {
        assertThat(assess("{\"reference\": \"c-1\"}", "2026-11-22").extract().asString())
                .doesNotContain("null");
    }

    @AlsoPackaged
    @Test
    void without_a_day_the_assessment_is_as_of_today_in_utc() {
        LocalDate before = today();
        String asOf = given().contentType(ContentType.JSON)
                .body("{\"reference\": \"c-1\"}")
                .post(ASSESSMENTS)
                .then()
                .statusCode(200)
                .extract()
                .path("asOf");
        assertThat(LocalDate.parse(asOf)).isBetween(before, today());
    }

    /** What the service takes for today, which {@link AssessmentDayTest} holds against UTC. */
    private static LocalDate today() {
        String hint = problem(assess("{\"reference\": \"c-1\"}", "banana"), 422)
                .extract()
                .path("faults[0].hint");
        return LocalDate.parse(hint.replaceFirst("(?s).*(\\d{4}-\\d{2}-\\d{2}).*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({"banana, year-month-day", "2026-02-30, year-month-day", "2999-01-01, an earlier day"})
    void a_day_that_cannot_be_meant_is_refused(String asOf, String hint) {
        problem(assess("{\"reference\": \"c-1\"}", asOf), 422)
                .body("faults.path", contains("asOf"))
                .body("faults.value", contains(asOf))
                .body("faults[0].hint", containsString(hint));
    }

    static Stream<List<String>> faults() {
        return Stream.of(
                List.of("{'role': {'monthz': 3}}", "$.role.monthz", "3", "Did you mean months?"),
                List.of("{'role': {'productOwner': true}}", "$.role.productOwner", "true", "Did you mean"),
                List.of("{'e-mail': 'a@b.c'}", "$['e-mail']", "a@b.c", "Did you mean"),
                List.of("{'role': {'kind': 'PRODUCT_OWNR'}}", "$.role.kind", "PRODUCT_OWNR", "PRODUCT_OWNER?"),
                List.of("{'role': {'kind': 0}}", "$.role.kind", "0", "one of these words"),
                List.of("{'role': {'kind': ''}}", "$.role.kind", "", "Known here: PRODUCT_OWNER"),
                List.of("{'role': {'months': 1.5}}", "$.role.months", "1.5", "without decimals"),
                List.of("{'role': {'months': '12'}}", "$.role.months", "12", "without quotes"),
                List.of("{'role': {'months': -1}}", "$.role.months", "-1", "0 or more"),
                List.of("{'role': {'months': 721}}", "$.role.months", "721", "at most 720"),
                List.of("{'role': {'months': 99999999999}}", "$.role.months", "99999999999", "usual size"),
                List.of("{'role': {'title': 7}}", "$.role.title", "7", "double quotes"),
                List.of("{'role': []}", "$.role", "[]", "curly braces"),
                List.of("{'evidence': {}}", "$.evidence", "{}", "square brackets"),
                List.of("{'evidence': [null]}", "$.evidence[0]", "null", "Remove it"),
                List.of("{'evidence': [{'kind': null}]}", "$.evidence[0].kind", "null", "required"),
                List.of("{'evidence': [{}]}", "$.evidence[0].kind", "null", "required"),
                List.of("{'decisionRights': ['STOP_WORK', null]}", "$.decisionRights[1]", "null", "Remove it"),
                List.of(
                        "{'decisionRights': ['STOP_WORK', 'SET_ROADMAP', 'STOP']}",
                        "$.decisionRights[2]",
                        "STOP",
                        "STOP_WORK?"),
                List.of(
                        "{'goal': {'willBuildDiscovery': 'true'}}",
                        "$.goal.willBuildDiscovery",
                        "true",
                        "true or false"),
                List.of("{'goal': {'willBuildDiscovery': 1}}", "$.goal.willBuildDiscovery", "1", "true or false"),
                List.of(outcome("'NaN'"), "$.evidence[0].outcome.baseline", "NaN", "without quotes"),
                List.of(outcome("1e400"), "$.evidence[0].outcome.baseline", "1E+400", "usual size"),
                List.of(certificate("20260"), "$.certifications[0].obtained", "20260", "year-month-day"),
                List.of(certificate("[2026,1,2]"), "$.certifications[0].obtained", "[2026,1,2]", "year-month-day"),
                List.of(certificate("'31.12.2025'"), "$.certifications[0].obtained", "31.12.2025", "year-month-day"),
                List.of(certificate("'2026-11-23'"), "$.certifications[0].obtained", "2026-11-23", "leave out"),
                List.of("{'role': {'months': 3, 'months': 4}}", "$.role.months", "4", "Keep one"),
                List.of(
                        "{'role': {'kind': 'ENGINEER', 'monthsAsProductOwner': 4}}",
                        "$.role.monthsAsProductOwner",
                        "4",
                        "role.kind"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_told_with_its_path_its_value_and_a_hint(List<String> fault) {
        String body = fault.get(0).replace('\'', '"').replaceFirst("\\{", "{\"reference\": \"c-1\", ");
        ValidatableResponse answer = problem(assess(body, "2026-11-22"), 422)
                .body("type", is("/problems/invalid-request"))
                .body("faults.path", contains(fault.get(1)))
                .body("faults[0].hint", containsString(fault.get(3)));
        assertThat(String.valueOf((Object) answer.extract().path("faults[0].value")))
                .isEqualTo(fault.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "7", "true"})
    void a_body_that_is_no_object_is_refused_as_a_whole(String body) {
        problem(assess(body, "2026-11-22"), 422)
                .body("faults.path", contains("$"))
                .body("faults[0].message", containsString("must be an object"));
    }

    @AlsoPackaged
    @Test
    void all_faults_of_a_body_are_told_at_once_in_the_order_of_their_lists() {
        problem(assess("""
                                {
                                  "role": { "kind": "X", "monthsAsProductOwner": 3 },
                                  "evidence": [
                                    { "id": "@" },
                                    { "kind": "CASE_ANALYSIS", "date": "2030-01-01" },
                                    7,
                                    { "kind": "NONE", "signals": ["EXPOSURE", "Q"] }
                                  ],
                                  "extra": 1
                                }
                                """, "2026-11-22"), 422)
                .body(
                        "faults.path",
                        contains(
                                "$.evidence[0].id",
                                "$.evidence[0].kind",
                                "$.evidence[1].date",
                                "$.evidence[2]",
                                "$.evidence[3].kind",
                                "$.evidence[3].signals[1]",
                                "$.extra",
                                "$.reference",
                                "$.role.kind"));
    }

    @Test
    void a_field_refused_for_its_value_is_not_missing_as_well() {
        problem(assess("{\"reference\": 7}", "2026-11-22"), 422).body("faults", hasSize(1));
    }

    @Test
    void of_more_than_fifty_faults_fifty_are_told_and_the_problem_says_so() {
        String many = IntStream.range(0, 80).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));
        problem(assess("{" + many + "}", "2026-11-22"), 422)
                .body("faults", hasSize(50))
                .body("detail", startsWith("More than 50"));
    }

    @Test
    void a_long_value_is_echoed_in_two_hundred_characters() {
        problem(assess("{\"reference\": \"" + "ä ".repeat(5000) + "\"}", "2026-11-22"), 422)
                .body("faults[0].value.length()", is(200));
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reference\": \"a\"|line 1, column",
                "{\"reference\": \"a\"}}|line 1, column",
                "{\"reference\": \"a\"} {}|goes on",
                "{'reference': 'a'}|line 1, column 2",
                "{\"reference\": NaN}|line 1, column",
                "{\"role\": {\"months\": 007}}|line 1, column",
            })
    void broken_json_is_told_with_its_line_and_column(String body, String detail) {
        problem(assess(body.replace("\\n", "\n"), "2026-11-22"), 400)
                .body("type", is("/problems/unreadable-body"))
                .body("detail", containsString(detail));
    }

    @AlsoPackaged
    @Test
    void an_empty_body_is_told_as_empty() {
        problem(given().contentType(ContentType.JSON).post(ASSESSMENTS).then(), 400)
                .body("detail", containsString("empty"));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":"})
    void thousands_of_levels_are_refused_before_they_cost_anything(String level) throws Exception {
        HttpResponse<String> answer = send(request(BodyPublishers.ofString(level.repeat(20_000))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/unreadable-body", "nested too deeply");
    }

    @AlsoPackaged
    @Test
    void a_body_in_no_encoding_of_json_is_refused() {
        problem(
                        given().contentType("application/json")
                                .body("{\"reference\": \"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1))
                                .post(ASSESSMENTS)
                                .then(),
                        400)
                .body("detail", containsString("UTF-8"));
    }

    @AlsoPackaged
    @Test
    void a_compressed_body_is_refused_with_what_to_send() {
        problem(
                        given().contentType(ContentType.JSON)
                                .header("Content-Encoding", "gzip")
                                .body("{}")
                                .post(ASSESSMENTS)
                                .then(),
                        415)
                .body("detail", containsString("not compressed"));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "banana"})
    void another_content_type_is_refused_with_what_to_send(String type) throws Exception {
        HttpResponse<String> answer =
                send(request(BodyPublishers.ofString("{}")).setHeader("Content-Type", type));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/wrong-content-type", "application/json");
    }

    @AlsoPackaged
    @Test
    void an_answer_in_another_form_is_not_to_be_had() {
        problem(
                        given().contentType(ContentType.JSON)
                                .accept("text/html")
                                .body("{\"reference\": \"c-1\"}")
                                .post(ASSESSMENTS)
                                .then(),
                        406)
                .body("detail", containsString("application/json"));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void another_method_is_refused(String method) {
        problem(given().request(method, ASSESSMENTS).then(), 405);
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/assessment", "/api/v2/assessments", "/nothing-here"})
    void an_unknown_path_is_told_where_to_look(String path) {
        problem(given().get(path).then(), 404).body("detail", containsString("/q/openapi"));
    }

    @AlsoPackaged
    @Test
    void a_body_of_just_one_mebibyte_is_read() throws Exception {
        String body = "{\"reference\": \"c-1\"}";
        HttpResponse<String> answer =
                send(request(BodyPublishers.ofString(body + " ".repeat(1024 * 1024 - body.length()))));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 20 * 1024 * 1024})
    void a_larger_body_is_refused_and_the_client_sees_why(int size) throws Exception {
        assertTooLarge(BodyPublishers.ofByteArray(new byte[size]));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 20 * 1024 * 1024})
    void a_larger_body_in_chunks_is_refused_and_the_client_sees_why(int size) throws Exception {
        assertTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
    }

    @AlsoPackaged
    @Test
    void an_assessment_is_counted_by_path_and_band_and_its_session_is_timed() {
        assess("{\"reference\": \"c-1\"}", "2026-11-22").statusCode(200);
        assertThat(given().get("/q/metrics").then().extract().asString())
                .containsPattern("readiness_assessments_total\\{band=\"EARLY\",path=\"\\w+\"[^}]*} [1-9]")
                .containsPattern("readiness_rule_session_seconds_count(\\{[^}]*})? [1-9]")
                .containsPattern("readiness_rulebook_load_seconds(\\{[^}]*})? [0-9]");
    }

    @AlsoPackaged
    @Test
    void the_service_is_ready_once_a_rulebook_is_in_force() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rulebook' }.data.hash.length()", is(64));
    }

    private static String outcome(String baseline) {
        return "{'evidence': [{'kind': 'OUTCOME_REVIEW', 'outcome': {'metric': 'renewals', 'baseline': " + baseline
                + "}}]}";
    }

    private static String certificate(String obtained) {
        return "{'certifications': [{'name': 'PSPO', 'obtained': " + obtained + "}]}";
    }

    static String golden() throws IOException {
        return Files.readString(Path.of("rules/golden/startup-owner/profile.json"));
    }

    static ValidatableResponse assess(String body, String asOf) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .queryParam("asOf", asOf)
                .post(ASSESSMENTS)
                .then();
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", startsWith("/problems/"))
                .body("title", not(startsWith("null")));
        assertThat(answer.extract().asString())
                .doesNotContain("Exception", "io.readiness", "com.fasterxml", "\tat ", "jakarta");
        return answer;
    }

    private void assertTooLarge(BodyPublisher body) throws Exception {
        HttpResponse<String> answer = send(request(body));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/body-too-large", "1048576");
    }

    private HttpRequest.Builder request(BodyPublisher body) {
        return HttpRequest.newBuilder(assessments)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
