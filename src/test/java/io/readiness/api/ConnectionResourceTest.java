package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.RawConnection.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of connections whatever is asked over them. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ConnectionResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIVE = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int[] SIZES = {0, 100, 20_000, 64_000, 110_000, 600_000, 2_000_000};

    @TestHTTPResource("/")
    URI service;

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource({
        "PUT,     /api/v1/assessments/batch,        application/x-ndjson, */*",
        "GET,     /api/v1/assessments/batch,        application/x-ndjson, */*",
        "DELETE,  /api/v1/assessments/batch,        application/json,     */*",
        "POST,    /api/v1/assessments/batch,        application/json,     */*",
        "POST,    /api/v1/assessments/batch?view=x, application/x-ndjson, */*",
        "POST,    /api/v1/assessments/batch,        application/x-ndjson, image/png",
        "POST,    /api/v1/assessments/batch?x=%,    application/x-ndjson, */*",
        "PUT,     /api/v1/assessments,              application/json,     */*",
        "PATCH,   /api/v1/assessments,              application/json,     */*",
        "POST,    /api/v1/assessments?view=x,       application/json,     */*",
        "POST,    /api/v1/assessments?x=%,          application/json,     */*",
        "POST,    /api/v1/assessments,              text/plain,           */*",
        "POST,    /api/v1/assessments,              application/json,     image/png",
        "POST,    /api/v1/assessments,              application/json,     */*",
        "POST,    /api/v1/assessments/why-not,      application/json,     */*",
        "POST,    /api/v1/role-matches,             text/plain,           */*",
        "POST,    /api/v1/rulebook,                 application/json,     */*",
        "GET,     /api/v1/rulebook,                 application/json,     */*",
        "OPTIONS, /api/v1/assessments,              application/json,     */*",
        "POST,    /nothing,                         application/json,     */*",
        "DELETE,  /,                                application/json,     */*",
        "POST,    /q/health,                        application/json,     */*",
        "POST,    /q/metrics,                       application/json,     */*",
        "POST,    /q/nothing,                       application/json,     */*",
        "INVENT,  /api/v1/assessments,              application/json,     */*",
    })
    void after_whatever_answer_the_next_request_is_answered_or_the_connection_was_said_to_end(
            String method, String target, String type, String accept) throws IOException {
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nAccept: "
                + accept + "\r\n";
        for (int size : SIZES) {
            soundAfter(head + "Content-Length: " + size + "\r\n\r\n" + "x".repeat(size));
            soundAfter(head + "Transfer-Encoding: chunked\r\n\r\n" + chunked("x".repeat(size)));
        }
    }

    private void soundAfter(String request) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.send(request);
            Answer answer = connection.answer();
            assertThat(answer.status()).isBetween(200, 499);
            if (answer.isLast()) {
                assertThat(connection.answersUntilClosed()).isEmpty();
            } else {
                assertThat(connection.send(LIVE).answer().status()).isEqualTo(200);
            }
        }
    }

    private static String chunked(String body) {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < body.length(); from += 50_000) {
            String chunk = body.substring(from, Math.min(from + 50_000, body.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    @AlsoPackaged
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | bad-host                | GET / HTTP/1.1",
                "400 | bad-host                | GET / HTTP/1.1~Host: a~Host: a",
                "400 | bad-host                | GET / HTTP/1.1~Host: a b",
                "400 | bad-host                | GET / HTTP/1.1~Host: a/b",
                "400 | bad-host                | GET / HTTP/1.1~Host: a:x",
                "400 | bad-target              | GET /%zz HTTP/1.1~Host: a",
                "400 | bad-target              | GET /% HTTP/1.1~Host: a",
                "400 | bad-target              | GET /api/v1/rulebook?x=%zz HTTP/1.1~Host: a",
                "400 | bad-target              | GET /api/v1/rulebook?<script> HTTP/1.1~Host: a",
                "400 | bad-target              | GET /api/v1/rulebook?a=b{c HTTP/1.1~Host: a",
                "400 | bad-target              | GET api/v1/rulebook HTTP/1.1~Host: a",
                "400 | bad-target              | CONNECT a:80 HTTP/1.1~Host: a:80",
                "400 | bad-framing             | GET / HTTP/1.1~Host: a~A header: with a blank",
                "400 | bad-framing             | GET",
                "400 | bad-framing             | GET / SPDY/1",
                "400 | bad-framing             | POST / HTTP/1.1~Host: a~Content-Length: x",
                "400 | bad-framing             | POST / HTTP/1.1~Host: a~Content-Length: -1",
                "400 | bad-framing             | POST / HTTP/1.1~Host: a~Content-Length: 3~Content-Length: 4",
                "400 | bad-framing             | POST / HTTP/1.1~Host: a~Content-Length: 3~Transfer-Encoding: chunked",
                "400 | bad-framing             | POST / HTTP/1.0~Transfer-Encoding: chunked",
                "400 | bad-framing             | POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~zz",
                "501 | unknown-transfer-coding | POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip",
                "501 | unknown-transfer-coding | POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked",
                "505 | unknown-version         | GET / HTTP/9.9~Host: a",
                "505 | unknown-version         | PRI * HTTP/2.0",
                "417 | unknown-expectation     | POST / HTTP/1.1~Host: a~Expect: bogus~Content-Length: 3",
                "413 | body-too-large          | POST / HTTP/1.1~Host: a~Expect: 100-continue~Content-Length: 2000000000",
                "413 | body-too-large          | POST / HTTP/1.1~Host: a~Content-Length: 2000000000",
            })
    void what_is_no_request_is_refused_with_a_problem_and_nothing_after_it_is_believed(
            int status, String problem, String head) throws IOException {
        refused(head.replace("~", "\r\n") + "\r\n\r\n", status, problem);
    }

    @AlsoPackaged
    @Test
    void an_address_and_headers_that_are_too_long_are_refused_with_a_problem() throws IOException {
        refused("GET /?" + "a".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "target-too-long");
        refused("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n", 431, "headers-too-large");
    }

    private void refused(String request, int status, String problem) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.send(request);
            Answer answer = connection.answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(answer.isLast()).isTrue();
            JsonNode told = JSON.readTree(answer.body());
            assertThat(told.get("type").asText()).isEqualTo("/problems/" + problem);
            assertThat(told.get("status").asInt()).isEqualTo(status);
            assertThat(told.get("title").asText()).isNotBlank();
            assertThat(told.get("detail").asText()).endsWith(".");
            try {
                connection.send(LIVE);
            } catch (IOException closed) {
                return;
            }
            assertThat(connection.answersUntilClosed()).isEmpty();
        }
    }

    @AlsoPackaged
    @Test
    void a_caller_who_asks_before_it_sends_is_told_to_go_on_and_then_answered() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            connection.send(
                    "POST /api/v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-Continue\r\nContent-Length: 17\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(100);
            assertThat(connection.send("{\"reference\":\"a\"}").answer().status())
                    .isEqualTo(200);
            assertThat(connection.send(LIVE).answer().status()).isEqualTo(200);
        }
    }

    @AlsoPackaged
    @Test
    void requests_sent_at_once_are_answered_in_their_order() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                String body = "{\"reference\":\"c-" + i + "\"}";
                all.append("POST ")
                        .append(
                                i % 2 == 0
                                        ? "/api/v1/assessments?view=summary"
                                        : "/api/v1/assessments/plan.ics?start=2026-12-01&asOf=2026-11-22")
                        .append(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ")
                        .append(body.length())
                        .append("\r\n\r\n")
                        .append(body);
                all.append("HEAD /api/v1/rulebook HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            connection.send(all.toString());
            for (int i = 0; i < 300; i++) {
                assertThat(connection.answer().body()).contains(i % 2 == 0 ? "\"c-" + i + "\"" : "BEGIN:VCALENDAR");
                assertThat(connection.head().status()).isEqualTo(200);
            }
        }
    }

    @AlsoPackaged
    @Test
    void after_the_last_request_that_a_caller_wants_answered_the_connection_ends() throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            String last = LIVE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            List<Answer> answers = connection.send(LIVE + last + LIVE).answersUntilClosed();
            assertThat(answers).extracting(Answer::isLast).containsExactly(false, true);
        }
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /q/health/live HTTP/1.0\r\n\r\n",
                "GET /q/health/live HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET http://localhost/q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /q/health/live HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n",
                "GET /q/health/live?a=%C3%BC&b=(x)!*' HTTP/1.1\r\nHost: localhost:8080\r\n\r\n",
                "\r\nGET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
            })
    void every_form_of_a_request_is_answered_in_http_1(String request) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            assertThat(connection.send(request).answer().status()).isEqualTo(200);
        }
    }
}
