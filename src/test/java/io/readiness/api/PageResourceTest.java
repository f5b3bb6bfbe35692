package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.body.ProblemKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class PageResourceTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private static String html(String address) {
        return given().header("Accept", BROWSER)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
    }

    @AlsoPackaged
    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void the_type_of_each_problem_opens_a_page_that_tells_what_to_try(ProblemKind kind) {
        assertThat(html(kind.type())).contains("<h1>" + kind.title() + "</h1>", "status " + kind.status());
        given().get(kind.type())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", is(kind.type()))
                .body("title", is(kind.title()))
                .body("status", is(kind.status()))
                .body("meaning", not(is("")))
                .body("remedies", not(hasSize(0)));
    }

    @AlsoPackaged
    @Test
    void the_problems_are_listed() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("problems", hasSize(ProblemKind.values().length))
                .body("problems.type", hasItem("/problems/invalid-request"));
        String listed = html("/problems");
        assertThat(ProblemKind.values()).allSatisfy(kind -> assertThat(listed).contains("\"" + kind.type() + "\""));
    }

    @Test
    void a_problem_that_there_is_not_is_told_with_the_nearest() {
        problem(given().get("/problems/invalid-requst").then(), 404)
                .body("detail", containsString("/problems/invalid-request"));
    }

    @AlsoPackaged
    @Test
    void the_root_tells_tools_and_browsers_where_to_begin() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("links.href", hasItem("/docs"))
                .body("links.href", hasItem("/q/health"));
        assertThat(html("/")).contains("<a href=\"/docs\">", "<a href=\"/problems\">");
    }

    /** Whatever a page names is here and nowhere else, and it is all there. */
    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/problems/unexpected", "/docs", "/docs/try", "/rulebook"})
    void a_page_brings_nothing_from_elsewhere_and_nothing_in_between(String address) {
        String page = html(address);
        assertThat(page).doesNotContain("<style", " style=", "javascript:", " onclick");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find())
                .isFalse();
        Set<String> named = new LinkedHashSet<>();
        Matcher found = ADDRESS.matcher(page);
        while (found.find()) {
            named.add(found.group(1));
        }
        assertThat(named).hasSizeGreaterThan(1).allSatisfy(one -> {
            assertThat(one).startsWith("/").doesNotStartWith("//");
            given().header("Accept", "*/*").get(one).then().statusCode(200);
        });
    }

    @AlsoPackaged
    @Test
    void the_api_is_shown_by_files_that_are_good_for_ever() {
        String page = html("/docs/try");
        List<String> assets = ADDRESS.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(address -> address.startsWith("/assets/"))
                .toList();
        assertThat(assets).hasSize(7);
        for (String asset : assets) {
            given().get(asset)
                    .then()
                    .statusCode(200)
                    .contentType(type(asset))
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff");
        }
        problem(given().get("/assets/swagger-ui-0/swagger-ui.css").then(), 404);
        problem(given().get("/assets/swagger-ui-5.34.1/swagger-ui.js").then(), 404);
    }

    private static String type(String asset) {
        return asset.endsWith(".js") ? "text/javascript" : asset.endsWith(".svg") ? "image/svg+xml" : "text/css";
    }

    /** Where a document that is handed out is shown, its own word on servers does not count, and nobody else is asked. */
    @Test
    void the_viewer_asks_the_server_that_it_came_from() {
        String script = given().get(ADDRESS.matcher(html("/docs/try"))
                        .results()
                        .map(found -> found.group(1))
                        .filter(address -> address.endsWith("docs.js"))
                        .findFirst()
                        .orElseThrow())
                .asString();
        assertThat(script).contains("validatorUrl: null", "location.origin").doesNotContain("http");
    }

    @Test
    void a_page_that_is_neither_html_nor_json_is_not_to_be_had() {
        problem(given().accept("image/png").get("/").then(), 406);
    }
}
