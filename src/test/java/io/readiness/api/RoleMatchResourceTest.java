package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
class RoleMatchResourceTest {
    private static final String ROLE_MATCHES = "/api/v1/role-matches";
    private static final String PROFILE = "{'profile': {'reference': 'c-1'}, 'roles': [";
    private static final String ROLE = "{'id': 'a', 'duties': []}";

    @Test
    void the_golden_request_is_answered_with_the_golden_answer() throws IOException {
        Kept.assertIsServed(
                Path.of("rules/roles/golden/answer.json"),
                match(golden("request.json")).statusCode(200).extract().asString());
    }

    @Test
    void every_reason_is_cited_and_nothing_personal_or_of_the_employer_comes_back() throws IOException {
        String answer = match(golden("request.json"))
                .statusCode(200)
                .body("rulebook.hash.length()", is(64))
                .body("citations.sections.collect { it.values() }.flatten().size()", greaterThan(5))
                .body("ratings.because.flatten()", hasItem(hasKey("rule")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("A heating company", "null");
    }

    @Test
    void an_open_vocabulary_is_accepted_in_a_job_posting_and_nowhere_else() {
        match(PROFILE + "{'id': 'a', 'jobPosting': {'@context': 'https://schema.org', '@type': ['JobPosting'],"
                        + " '@id': 'x', 'description': ['<p>One</p>', {'name': 'Two', 'x': [1]}], 'jobLocation': {'a': {}},"
                        + " 'identifier': 7, 'baseSalary': null, 'validThrough': '2026-12-01T10:00'}}]}")
                .statusCode(200)
                .body("roles.scope", contains("UNKNOWN"));
    }

    @Test
    void a_posting_is_found_among_what_a_page_holds_beside_it() {
        String posting =
                "{'@type': 'https://schema.org/JobPosting', 'title': 'Product Manager', 'description': '&lt;p&gt;You own the"
                        + " roadmap of the register, and you talk with foresters and their customers every week about what they need and what"
                        + " troubles them, since nobody else in the house does so, and most of them like to be asked.&lt;/p&gt;'}";
        String site = "{'@type': 'WebSite', 'name': 'x', 'description': 7}";
        for (String page : List.of(
                posting,
                "[" + site + "," + posting + "]",
                "{'@context': 'https://schema.org', '@graph': [" + site + "," + posting + "]}",
                "[" + site + ", {'@graph': [" + posting + "]}]")) {
            match(PROFILE + "{'id': 'a', 'jobPosting': " + page + "}]}")
                    .statusCode(200)
                    .body("roles[0].title", is("Product Manager"))
                    .body("roles[0].scope", is("MIXED"))
                    .body("roles[0].shows.sign", hasItem("shapes-the-roadmap"));
        }
    }

    @Test
    void markup_counts_to_no_limit_and_an_over_long_text_is_read_to_its_limit_with_a_notice() {
        String line = "<p class=" + "x".repeat(500) + ">You own the roadmap of the register.</p>";
        match(PROFILE + "{'id': 'a', 'text': '" + line.repeat(150) + "'}]}")
                .statusCode(200)
                .body("roles[0].shows.sign", hasItem("shapes-the-roadmap"))
                .body("roles[0]", not(hasKey("notices")));
        match(PROFILE + "{'id': 'a', 'text': '" + "You own the roadmap of the register. ".repeat(600) + "'}]}")
                .statusCode(200)
                .body("roles[0].notices.notice", contains("CUT"))
                .body("roles[0].notices[0].says", containsString("20000"));
    }

    @Test
    void a_text_in_another_language_is_told_as_such_and_not_judged() {
        match(PROFILE + "{'id': 'a', 'text': '"
                        + "Du verantwortest die Roadmap und sprichst jede Woche mit den Menschen, die sie nutzen. "
                                .repeat(5)
                        + "'}]}")
                .statusCode(200)
                .body("roles[0].language", is("de"))
                .body("roles[0].scope", is("UNKNOWN"))
                .body("roles[0].notices.notice", contains("ANOTHER_LANGUAGE"))
                .body("roles[0].advice.verdict", is("ASK_FIRST"));
    }

    static Stream<List<String>> faults() {
        return Stream.of(
                List.of("{'id': 'a'}", "$.roles[0].text", "duties"),
                List.of("{'id': 'a', 'title': 'Product Manager'}", "$.roles[0].text", "duties"),
                List.of("{'duties': []}", "$.roles[0].id", "required"),
                List.of("{'id': 'a@b.c', 'duties': []}", "$.roles[0].id", "Keep to"),
                List.of("{'id': 'a', 'duties': [], 'text': 'x'}", "$.roles[0].duties", "Keep one"),
                List.of("{'id': 'a', 'title': 'x', 'jobPosting': {}}", "$.roles[0].title", "Keep one"),
                List.of("{'id': 'a', 'text': 'x', 'jobPosting': {}}", "$.roles[0].text", "Keep one"),
                List.of("{'id': 'a', 'dutys': []}", "$.roles[0].dutys", "Did you mean duties?"),
                List.of("{'id': 'a', 'duties': [{'duty': 'LAUNCHES'}]}", "$.roles[0].duties[0].duty", "LAUNCH?"),
                List.of("{'id': 'a', 'duties': [{}]}", "$.roles[0].duties[0].duty", "required"),
                List.of(
                        "{'id': 'a', 'duties': [{'duty': 'LAUNCH'}, {'duty': 'LAUNCH'}]}",
                        "$.roles[0].duties[1].duty",
                        "Keep one"),
                List.of("{'id': 'a', 'outcomes': 'yes'}", "$.roles[0].outcomes", "true or false"),
                List.of("{'id': 'a', 'text': 7}", "$.roles[0].text", "double quotes"),
                List.of("{'id': 'a', 'text': '" + "x".repeat(500_001) + "'}", "$.roles[0].text", "at most 500000"),
                List.of("{'id': 'a', 'jobPosting': []}", "$.roles[0].jobPosting", "curly braces"),
                List.of(
                        "{'id': 'a', 'jobPosting': [{'@type': 'Organization'}]}",
                        "$.roles[0].jobPosting",
                        "curly braces"),
                List.of(
                        "{'id': 'a', 'jobPosting': [{}, {'@graph': [{}, {'@type': 'JobPosting', 'skills': ['x', 7]}]}]}",
                        "$.roles[0].jobPosting[1]['@graph'][1].skills[1]",
                        "double quotes"),
                List.of(
                        "{'id': 'a', 'jobPosting': {'@type': 'Organization'}}",
                        "$.roles[0].jobPosting['@type']",
                        "JobPosting"),
                List.of(
                        "{'id': 'a', 'jobPosting': {'description': 7}}",
                        "$.roles[0].jobPosting.description",
                        "double quotes"),
                List.of(
                        "{'id': 'a', 'jobPosting': {'skills': ['x', 7]}}",
                        "$.roles[0].jobPosting.skills[1]",
                        "double quotes"),
                List.of(
                        "{'id': 'a', 'jobPosting': {'validThrough': 'soon'}}",
                        "$.roles[0].jobPosting.validThrough",
                        "year-month-day"),
                List.of("null", "$.roles[0]", "Remove it"),
                List.of(ROLE + "," + ROLE, "$.roles[1].id", "its own id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_of_a_role_is_told_with_its_path_and_a_hint(List<String> fault) {
        problem(match(PROFILE + fault.get(0) + "]}"), 422)
                .body("faults.path", contains(fault.get(1)))
                .body("faults[0].hint", containsString(fault.get(2)));
    }

    @Test
    void faults_of_the_profile_of_roles_and_of_the_filter_are_told_together() {
        problem(
                        match(
                                "{'profile': {'reference': 'c-1', 'role': {'kind': 'ENGINEER', 'monthsAsProductOwner': 4}},"
                                        + " 'roles': [{'id': 'a', 'horizon': 'DECADE'}, {'id': 'b'}],"
                                        + " 'keep': {'fitFrom': 101, 'verdicts': ['REJECT']}, 'x': 1}"),
                        422)
                .body(
                        "faults.path",
                        containsInAnyOrder(
                                "$.keep.fitFrom",
                                "$.keep.verdicts[0]",
                                "$.profile.role.monthsAsProductOwner",
                                "$.roles[0].horizon",
                                "$.roles[1].text",
                                "$.x"));
    }

    @Test
    void a_profile_and_at_least_one_role_are_required() {
        problem(match("{}"), 422).body("faults.path", contains("$.profile", "$.roles"));
        problem(match(PROFILE + "]}"), 422).body("faults.path", contains("$.roles"));
    }

    @Test
    void twenty_roles_are_read_and_not_one_more() {
        match(PROFILE + roles(20) + "]}").statusCode(200).body("roles", hasSize(20));
        problem(match(PROFILE + roles(21) + "]}"), 422)
                .body("faults.path", contains("$.roles"))
                .body("faults[0].hint", containsString("at most 20"));
    }

    @Test
    void the_description_leaves_a_posting_open_and_nothing_else() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.JobPosting.additionalProperties", is(true))
                .body("components.schemas.RoleDescription.additionalProperties", is(false))
                .body("components.schemas.JobPosting.patternProperties", hasKey("^@type$"))
                .body("components.schemas.JobPosting.properties", not(hasKey("type")));
    }

    private static String roles(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "{'id': 'r" + i + "', 'duties': []}")
                .collect(Collectors.joining(","));
    }

    private static String golden(String file) throws IOException {
        return Files.readString(Path.of("rules/roles/golden", file));
    }

    private static ValidatableResponse match(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.contains("'profile'") || body.equals("{}") ? body.replace('\'', '"') : body)
                .queryParam("asOf", "2026-11-22")
                .post(ROLE_MATCHES)
                .then();
    }
}
