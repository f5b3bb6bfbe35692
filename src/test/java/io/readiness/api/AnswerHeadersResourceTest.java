package io.readiness.api;

import static io.readiness.api.Exchange.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says about itself, whatever it answers. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class AnswerHeadersResourceTest {
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TestHTTPResource("/")
    URI service;

    private HttpResponse<String> send(String method, String address, String... headers) throws Exception {
        return new Exchange(service).send(method, address, headers);
    }

    private HttpResponse<String> assess(String body) throws Exception {
        return new Exchange(service)
                .send("POST", ASSESSMENTS, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/rulebook",
        "GET, /api/v1/rulebook/rules",
        "GET, /q/health",
        "GET, /q/metrics",
        "GET, /",
        "GET, /nothing",
        "POST, /api/v1/assessments",
        "PUT, /api/v1/assessments",
        "OPTIONS, /api/v1/assessments",
        "BREW, /"
    })
    void every_answer_tells_its_request_and_is_no_more_than_it_says(String method, String address) throws Exception {
        HttpResponse<String> answer = send(method, address, "X-Request-Id", "order-66:a/b=c.d_e+f-g");
        assertThat(header(answer, "X-Request-Id")).isEqualTo("order-66:a/b=c.d_e+f-g");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Cache-Control")).isNotEmpty();
        assertThat(header(answer, "Server-Timing")).matches("app;dur=\\d+\\.\\d{3}.*");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a@example.org", "a\"b", "a<b>", "é", "{id}"})
    void an_id_that_could_mean_something_else_is_replaced(String id) throws Exception {
        assertThat(header(send("GET", "/nothing", "X-Request-Id", id), "X-Request-Id"))
                .matches("[0-9a-f]{32}");
    }

    @AlsoPackaged
    @Test
    void an_id_has_128_characters_at_most_and_is_told_once() throws Exception {
        String longest = "x".repeat(128);
        assertThat(header(send("GET", "/nothing", "X-Request-Id", longest), "X-Request-Id"))
                .isEqualTo(longest);
        assertThat(header(send("GET", "/nothing", "X-Request-Id", longest + "x"), "X-Request-Id"))
                .matches("[0-9a-f]{32}");
        assertThat(header(send("GET", "/nothing", "X-Request-Id", "a", "X-Request-Id", "b"), "X-Request-Id"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void requests_without_an_id_get_one_each() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            ids.add(header(send("GET", "/nothing"), "X-Request-Id"));
        }
        assertThat(ids).hasSize(50);
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "cc-" + TRACE + "-00f067aa0ba902b7-01-what-comes-later"
            })
    void the_trace_of_a_caller_is_told_back_with_a_place_of_its_own(String parent) throws Exception {
        assertThat(header(send("GET", "/nothing", "traceparent", parent), "traceresponse"))
                .matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-00");
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7"
            })
    void what_is_no_trace_is_not_told_back(String parent) throws Exception {
        HttpResponse<String> answer = send("GET", "/nothing", "traceparent", parent);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "traceresponse")).isEmpty();
    }

    @AlsoPackaged
    @Test
    void an_assessment_tells_how_long_its_rules_ran_and_is_kept_by_nobody() throws Exception {
        HttpResponse<String> answer = assess("{\"reference\": \"c-1\"}");
        String[] timing = header(answer, "Server-Timing").split("app;dur=|, rules;dur=");
        assertThat(timing).hasSize(3);
        assertThat(Double.parseDouble(timing[2])).isBetween(0.001, Double.parseDouble(timing[1]));
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
    }

    @Test
    void what_is_refused_runs_no_rules() throws Exception {
        assertThat(header(assess("{}"), "Server-Timing")).doesNotContain("rules");
    }

    @Test
    void the_body_of_an_answer_knows_nothing_of_ids_and_times() throws Exception {
        assertThat(assess("{\"reference\": \"c-1\"}").body())
                .isEqualTo(assess("{\"reference\": \"c-1\"}").body());
    }
}
