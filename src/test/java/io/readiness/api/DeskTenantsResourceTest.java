package io.readiness.api;

import static io.readiness.api.SignedIn.by;
import static io.readiness.api.SignedIn.key;
import static io.readiness.api.SignedIn.operator;
import static io.readiness.api.SignedIn.secret;
import static io.readiness.api.SignedIn.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A desk shows the candidates of its own tenant, and whoever looks is noted. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithKeys.class)
class DeskTenantsResourceTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static void until(BooleanSupplier holds) {
        Instant end = Instant.now().plus(LONGEST);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String html(String key, String address) {
        return by(key).accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void nobody_sees_the_desk_of_another_tenant_and_every_look_is_noted() {
        String tenant = tenant();
        JsonPath made = key(tenant, "ASSESS", "READ");
        String key = made.getString("secret");
        String stranger = secret(tenant(), "ASSESS", "READ");
        String name = "c-" + UUID.randomUUID();
        String progress = by(key).accept("text/html")
                .redirects()
                .follow(false)
                .multiPart(
                        "file",
                        "two.ndjson",
                        "{\"reference\":\"%s-1\"}\n{\"reference\":\"%s-2\"}"
                                .formatted(name, name)
                                .getBytes(),
                        "application/x-ndjson")
                .post("/desk/profiles")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        until(() -> html(key, progress).contains("candidates are kept"));
        by(stranger).accept("text/html").get(progress).then().statusCode(404);
        assertThat(html(stranger, "/desk")).contains("Nobody is here yet").doesNotContain(name);
        assertThat(by(stranger).get("/desk/table.csv").asString()).doesNotContain(name);
        List<String> ids =
                Jsoup.parse(html(key, "/desk")).select("input[name=of]").eachAttr("value");
        assertThat(ids).hasSize(2);
        String comparison = "/desk/comparison?of=" + ids.get(0) + "&of=" + ids.get(1);
        assertThat(html(key, comparison)).contains(name + "-1", name + "-2");
        by(stranger).accept("text/html").get(comparison).then().statusCode(404);
        assertThat(by(key).get("/desk/table.csv").asString()).contains(name + "-1", name + "-2");
        String administrator = secret(tenant, "ADMINISTER");
        until(() -> by(administrator)
                .get("/api/v1/readings?limit=100")
                .jsonPath()
                .getList("readings.operation")
                .containsAll(List.of("GET /desk", "GET /desk/table.csv", "GET /desk/comparison")));
        assertThat(by(administrator)
                        .get("/api/v1/readings?candidate=" + name + "-1")
                        .jsonPath()
                        .getList("readings.operation"))
                .contains("GET /desk/comparison");
        assertThat(operator()
                        .get("/api/v1/readings?candidate=" + name + "-1")
                        .jsonPath()
                        .getList("readings"))
                .isEmpty();
        String decision = "/desk/decisions/" + ids.get(0);
        html(key, decision + "/override");
        html(key, "/assessments/" + ids.get(0));
        html(key, decision + "/kit");
        String about = "/api/v1/readings?decision=" + ids.get(0);
        until(() -> operations(administrator, about).contains("GET /desk/decisions/{id}/kit"));
        assertThat(operations(administrator, about))
                .containsOnlyOnce("GET /desk/decisions/{id}/override", "GET /assessments/{id}");
    }

    private static List<String> operations(String administrator, String readings) {
        return by(administrator).get(readings).jsonPath().getList("readings.operation");
    }

    @Test
    void who_may_not_read_sees_no_desk_and_who_may_not_assess_adds_nobody() {
        by(secret("default", "ASSESS")).accept("text/html").get("/desk").then().statusCode(403);
        by(secret("default", "READ"))
                .accept("text/html")
                .get("/desk/profiles")
                .then()
                .statusCode(403);
    }
}
