package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics at a port of their own. */
@QuarkusTest
@TestProfile(ManagementServerResourceTest.AtItsOwnPort.class)
@Execution(ExecutionMode.SAME_THREAD)
class ManagementServerResourceTest {
    private static final String PORT = "readiness.management.port";

    public static final class AtItsOwnPort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try (ServerSocket free = new ServerSocket(0)) {
                return Map.of(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static RequestSpecification operator() {
        return given().port(ConfigProvider.getConfig().getValue(PORT, int.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void operators_ask_at_their_own_port_and_nobody_else_does(String address) {
        operator().get(address).then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        problem(operator().post(address).then(), 405);
        problem(given().get(address).then(), 404);
        problem(given().post(address).then(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/rulebook", "/q/openapi", "/docs", "/problems"})
    void nothing_else_is_answered_there(String address) {
        given().get(address).then().statusCode(200);
        problem(operator().get(address).then(), 404);
    }

    @Test
    void readiness_tells_the_edition_there() {
        operator().get("/q/health/ready").then().body("checks.name", hasItem("rulebook"));
    }

    @Test
    void requests_are_counted_there_and_their_addresses_are_not_suggested_elsewhere() {
        given().get("/api/v1/rulebook").then().statusCode(200);
        operator().get("/q/metrics").then().body(containsString("uri=\"/api/v1/rulebook\""));
        given().get("/").then().body("links.href", not(hasItem("/q/health"))).body("title", is("Readiness"));
    }
}
