package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.readiness.api.Exchange.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any resource is asked: by address, method, headers and query. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class RequestCheckResourceTest {
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String RULEBOOK = "/api/v1/rulebook";
    private static final String NOBODY = "{\"reference\": \"c-1\"}";

    @TestHTTPResource("/")
    URI service;

    private HttpResponse<String> send(String method, String address, String... headers) throws Exception {
        return new Exchange(service).send(method, address, headers);
    }

    private HttpResponse<String> post(String address, String... headers) throws Exception {
        return new Exchange(service).send("POST", address, BodyPublishers.ofString(NOBODY), headers);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).startsWith("{\"type\":\"/problems/" + kind + "\"");
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ASSESSMENTS + "?vew=summary | vew | Did you mean view? Known here: asOf, audience, draft, store, view.",
                ASSESSMENTS + "?=summary | =summary | Known here: asOf, audience, draft, store, view.",
                ASSESSMENTS + "?? | ? | Known here: asOf, audience, draft, store, view.",
                ASSESSMENTS + "?asof=2026-11-22 | asof | Did you mean asOf?",
                ASSESSMENTS + "?asOf=2026-11-22&asOf=2026-11-21 | asOf | Give it once.",
                ASSESSMENTS + "?view=summary&view=summary | view | Give it once.",
                ASSESSMENTS + "?asOf= | asOf | leave it out",
                ASSESSMENTS + "?asOf | asOf | leave it out",
                ASSESSMENTS + "?view=%20 | view | leave it out",
                ASSESSMENTS + "/why-not?about= | about | leave it out",
                ASSESSMENTS + "/why-not?About=ready | About | Did you mean about?",
                ASSESSMENTS + "/next-question?most=%D9%A1 | most | Give a number from 1 to 100",
                ASSESSMENTS + "/next-question?most=%2B1 | most | Give a number from 1 to 100",
                ASSESSMENTS + "/next-question?most=01 | most | Give a number from 1 to 100",
                ASSESSMENTS + "/plan.ics?start= | start | leave it out",
                ASSESSMENTS + "/plan.ics?strat=2026-12-01 | strat | Did you mean start?",
                ASSESSMENTS + "/difference?asOf=2026-11-22 | asOf | Did you mean audience?",
                "/api/v1/bullets?asOf=2026-11-22 | asOf | takes none",
            })
    void a_query_that_cannot_be_meant_is_refused_with_the_parameter(String address, String path, String hint)
            throws Exception {
        HttpResponse<String> answer = post(address, "Content-Type", "application/json");
        isProblem(answer, 422, "invalid-request");
        assertThat(answer.body()).contains("\"path\":\"" + path + "\"", hint);
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {RULEBOOK, RULEBOOK + "/rules", RULEBOOK + "/rules/any", "/q/openapi", "/", "/problems", "/docs"})
    void what_is_read_takes_no_unknown_parameter_either(String address) throws Exception {
        isProblem(send("GET", address + "?languge=de"), 422, "invalid-request");
    }

    @Test
    void all_faults_of_a_query_are_told_at_once_and_before_those_of_the_body() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{}")
                                .post(ASSESSMENTS + "?asOf=&vew=summary&audience=manager&audience=recruiter")
                                .then(),
                        422)
                .body("faults.path", contains("asOf", "vew", "audience"))
                .body("faults.message[2]", is("is given 2 times"));
    }

    @Test
    void a_list_may_be_given_by_the_piece() throws Exception {
        assertThat(post(
                                ASSESSMENTS + "/why-not?about=ready&about=outcome-ownership",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void probes_may_put_into_their_query_what_they_like() throws Exception {
        assertThat(send("GET", "/q/health/ready?probe=1&probe=2").statusCode()).isEqualTo(200);
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01",
        "-0001-01-01",
        "0000-01-01",
        "0000-12-31",
        "%2B10000-01-01",
        "10000-01-01",
        "2026-1-1",
        "٢٠٢٦-01-01"
    })
    void a_day_has_a_year_of_four_digits(String day) throws Exception {
        String encoded = day.replace("٢٠٢٦", "%D9%A2%D9%A0%D9%A2%D9%A6");
        for (String address : List.of(
                ASSESSMENTS + "?asOf=",
                ASSESSMENTS + "/plan.ics?start=2026-12-01&asOf=",
                "/api/v1/role-matches?asOf=")) {
            HttpResponse<String> answer = post(address + encoded, "Content-Type", "application/json");
            isProblem(answer, 422, "invalid-request");
            assertThat(answer.body()).contains("\"path\":\"asOf\"", "0001-01-01 to 9999-12-31");
        }
    }

    @AlsoPackaged
    @Test
    void the_first_day_there_is_can_be_planned_from() throws Exception {
        HttpResponse<String> plan =
                post(ASSESSMENTS + "/plan.ics?start=0001-01-01&asOf=0001-01-01", "Content-Type", "application/json");
        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(plan.body()).contains("DTSTART;VALUE=DATE:00010101");
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ASSESSMENTS + " | OPTIONS, POST",
                ASSESSMENTS + "/batch | OPTIONS, POST",
                ASSESSMENTS + "/plan.ics | OPTIONS, POST",
                ASSESSMENTS + "/what-if | OPTIONS, POST",
                "/api/v1/bullets | OPTIONS, POST",
                RULEBOOK + " | GET, HEAD, OPTIONS",
                RULEBOOK + "/rules/any | GET, HEAD, OPTIONS",
                "/q/openapi | GET, HEAD, OPTIONS",
                "/q/openapi.json | GET, HEAD, OPTIONS",
                "/q/health | GET, HEAD, OPTIONS",
                "/q/health/ready | GET, HEAD, OPTIONS",
                "/q/metrics | GET, HEAD, OPTIONS",
                "/ | GET, HEAD, OPTIONS",
                "/problems/unexpected | GET, HEAD, OPTIONS",
            })
    void options_tells_what_is_done_and_nothing_else_is(String address, String allowed) throws Exception {
        HttpResponse<String> told = send("OPTIONS", address);
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(header(told, "Allow")).isEqualTo(allowed);
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            HttpResponse<String> answer = send(method, address);
            if (List.of(allowed.split(", ")).contains(method)) {
                assertThat(answer.statusCode()).as(method).isNotIn(405, 501);
            } else {
                assertThat(answer.statusCode()).as(method).isEqualTo(405);
                assertThat(header(answer, "Allow")).as(method).isEqualTo(allowed);
                assertThat(answer.body().isEmpty()).as(method).isEqualTo(method.equals("HEAD"));
            }
        }
    }

    @AlsoPackaged
    @Test
    void options_of_a_path_that_takes_a_body_tells_in_which_form() throws Exception {
        assertThat(header(send("OPTIONS", ASSESSMENTS), "Accept-Post")).isEqualTo("application/json");
        assertThat(header(send("OPTIONS", ASSESSMENTS + "/batch"), "Accept-Post"))
                .isEqualTo("application/x-ndjson");
        assertThat(header(send("OPTIONS", RULEBOOK), "Accept-Post")).isEmpty();
    }

    @AlsoPackaged
    @Test
    void the_whole_service_tells_what_is_done_anywhere() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 204")
                    .containsIgnoringCase("\r\nallow: GET, HEAD, OPTIONS, POST\r\n")
                    .containsIgnoringCase("\r\nx-request-id: ");
        }
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {ASSESSMENTS, RULEBOOK, "/q/health", "/nothing-here"})
    void an_invented_method_is_not_known_anywhere(String address) throws Exception {
        isProblem(send("BREW", address), 501, "unknown-method");
        isProblem(send("get", address), 501, "unknown-method");
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {RULEBOOK, RULEBOOK + "/rules", "/q/openapi", "/q/health", "/", "/problems", "/docs"})
    void head_is_get_without_a_body(String address) throws Exception {
        HttpResponse<String> get = send("GET", address);
        HttpResponse<String> head = send("HEAD", address);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Vary", "Cache-Control", "Content-Language")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
        assertThat(header(head, "Content-Encoding")).isEmpty();
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "Application/JSON; Charset=\"utf-8\"",
                "application/json; profile=\"https://example.org/p\""
            })
    void json_is_read_in_utf_8_whatever_else_its_content_type_says(String type) throws Exception {
        assertThat(post(ASSESSMENTS, "Content-Type", type).statusCode()).isEqualTo(200);
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/*+json",
                "application/problem+json",
                "application/vnd.example+json",
                "application/x-ndjson",
                "text/json",
                "text/plain",
                "application/json;charset=utf-16",
                "application/json;charset=latin1",
                "application/json;charset=bogus",
                "application/json, text/plain",
                "json",
                ";"
            })
    void no_other_content_type_is_read_as_json(String type) throws Exception {
        HttpResponse<String> answer = post(ASSESSMENTS, "Content-Type", type);
        isProblem(answer, 415, "wrong-content-type");
        assertThat(header(answer, "Accept")).isEqualTo("application/json");
        assertThat(header(answer, "Accept-Post")).isEqualTo("application/json");
    }

    @AlsoPackaged
    @Test
    void a_body_without_a_content_type_or_with_two_is_not_read() throws Exception {
        isProblem(post(ASSESSMENTS), 415, "wrong-content-type");
        isProblem(post(ASSESSMENTS + "/batch"), 415, "wrong-content-type");
        isProblem(
                post(ASSESSMENTS, "Content-Type", "application/json", "Content-Type", "text/plain"),
                415,
                "wrong-content-type");
    }

    @AlsoPackaged
    @Test
    void a_batch_is_read_in_its_own_form_only() throws Exception {
        assertThat(post(ASSESSMENTS + "/batch?view=summary", "Content-Type", "application/x-ndjson; charset=utf-8")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = post(ASSESSMENTS + "/batch", "Content-Type", "application/json");
        isProblem(answer, 415, "wrong-content-type");
        assertThat(header(answer, "Accept-Post")).isEqualTo("application/x-ndjson");
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0 | 406",
                "application/json;q=0.000, */* | 406",
                "application/json;q=0, application/problem+json | 406",
                "text/html | 406",
                "image/*, text/* | 406",
                "application/json;q=0.001 | 200",
                "text/html, */*;q=0.1 | 200",
                "application/* | 200",
                "application/json;charset=utf-8 | 200",
                "APPLICATION/JSON | 200",
                "application/problem+json | 200",
            })
    void an_answer_comes_in_a_form_that_is_accepted_or_not_at_all(String accepted, int status) throws Exception {
        assertThat(post(ASSESSMENTS, "Content-Type", "application/json", "Accept", accepted)
                        .statusCode())
                .isEqualTo(status);
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({"text/calendar, 200", "application/problem+json, 200", "application/*, 406", "application/json, 406"})
    void a_plan_is_a_calendar_also_for_clients_that_say_only_what_form_a_problem_has(String accepted, int status)
            throws Exception {
        HttpResponse<String> answer = post(
                ASSESSMENTS + "/plan.ics?start=2026-12-01&asOf=2026-11-22",
                "Content-Type",
                "application/json",
                "Accept",
                accepted);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo(status == 200 ? "text/calendar;charset=UTF-8" : "application/problem+json");
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({
        RULEBOOK + "/, " + RULEBOOK,
        "/" + RULEBOOK + ", " + RULEBOOK,
        "/api//v1/rulebook, " + RULEBOOK,
        "/api/v1/%72ulebook, " + RULEBOOK,
        "/api/v1/./rulebook, " + RULEBOOK,
        "/x/../api/v1/rulebook, " + RULEBOOK,
        "/q/%68ealth, /q/health",
        "/q/health/, /q/health",
        "/api/v1/Rulebook, " + RULEBOOK,
        "/api/v1/rulebok, " + RULEBOOK
    })
    void each_thing_has_one_address_and_another_spelling_is_told_it(String address, String meant) throws Exception {
        HttpResponse<String> answer = send("GET", address);
        isProblem(answer, 404, "unknown-path");
        assertThat(answer.body()).contains("Did you mean " + meant + "?");
    }

    @AlsoPackaged
    @Test
    void a_path_has_no_parameters() throws Exception {
        isProblem(send("GET", RULEBOOK + ";v=1"), 404, "unknown-path");
        isProblem(send("GET", "/webjars/swagger-ui/index.html"), 404, "unknown-path");
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-", "--", "en,-", "-;q=1", "en-", "*-", "-en", ",", ";", "en;q=", "en;q=2", "e n", "é", "en;;q=1"
            })
    void a_wish_for_a_language_that_nobody_can_read_asks_for_none(String wanted) throws Exception {
        for (String body : List.of(NOBODY, "{}", "{\"reference\": \"c-1\", \"evidence\": [{}]}")) {
            HttpResponse<String> answer = new Exchange(service)
                    .send(
                            "POST",
                            ASSESSMENTS,
                            BodyPublishers.ofString(body),
                            "Content-Type",
                            "application/json",
                            "Accept-Language",
                            wanted);
            assertThat(answer.statusCode()).as(body).isEqualTo(body.equals(NOBODY) ? 200 : 422);
        }
    }

    @Test
    void the_validator_speaks_english_whoever_asks() {
        problem(
                        given().contentType(ContentType.JSON)
                                .header("Accept-Language", "de-DE,de;q=0.9")
                                .body("{}")
                                .post(ASSESSMENTS)
                                .then(),
                        422)
                .body("faults.message", contains(startsWith("must")));
    }

    @Test
    void the_problem_of_a_wrong_path_tells_where_to_look() {
        problem(given().get("/nothing").then(), 404).body("detail", containsString("/docs shows people what there is"));
    }
}
