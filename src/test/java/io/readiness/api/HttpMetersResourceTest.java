package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Metrics grow with what is done, and not with what callers think of. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class HttpMetersResourceTest {
    @TestHTTPResource("/")
    URI service;

    private void round(int i) throws Exception {
        Exchange exchange = new Exchange(service);
        exchange.send("BREW" + i, "/api/v1/assessments");
        exchange.send("BREW" + i, "/made/up/" + i);
        exchange.send("GET", "/made/up/" + i);
        exchange.send("GET", "/api/v1/rulebook/rules/made-up-" + i);
        exchange.send("GET", "/api/v1/rulebook/rules/made-up-" + i + "?made=up");
        exchange.send("DELETE", "/api/v1/rulebook/rules/made-up-" + i);
        exchange.send("OPTIONS", "/api/v1/rulebook/rules/made-up-" + i);
        exchange.send("GET", "/problems/made-up-" + i);
        exchange.send("GET", "/assets/made/up-" + i);
    }

    private static List<String> series() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    @AlsoPackaged
    @Test
    void invented_methods_and_addresses_make_no_series() throws Exception {
        round(0);
        // Counted when an answer is over, which can be a moment after it was read; the next ones are behind it.
        round(1);
        List<String> before = series();
        for (int i = 2; i < 30; i++) {
            round(i);
        }
        assertThat(series())
                .containsExactlyInAnyOrderElementsOf(before)
                .noneMatch(one -> one.contains("BREW") || one.contains("made"))
                .anyMatch(one -> one.contains("method=\"_OTHER\""))
                .anyMatch(one -> one.contains("uri=\"/api/v1/rulebook/rules/{id}\""));
    }
}
