package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.Receiver.Message;
import io.readiness.api.integration.WithVendors;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens is told to whoever wants to know, signed, and what became of that can be looked at. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithVendors.class)
class WebhookResourceTest {
    private static final String ENDPOINTS = "/api/v1/webhook-endpoints";
    private static final String DELIVERIES = "/api/v1/deliveries";

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        given().get(ENDPOINTS)
                .jsonPath()
                .getList("endpoints.id")
                .forEach(id -> given().delete(ENDPOINTS + "/" + id).then().statusCode(200));
        receiver.close();
    }

    private static ValidatableResponse create(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(ENDPOINTS)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String kind) {
        return AssessmentResourceTest.problem(answer, status).body("type", is("/problems/" + kind));
    }

    private JsonPath made(String... types) {
        String listens =
                Stream.of(types).map(type -> "\"" + type + "\"").toList().toString();
        return create("{\"url\":\"%s\",\"types\":%s}".formatted(receiver.address(), listens))
                .statusCode(201)
                .header("Location", startsWith(ENDPOINTS + "/"))
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath();
    }

    private static String assessed() {
        return given().contentType("application/json")
                .body("{\"reference\":\"ada-lovelace\"}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
    }

    private static JsonPath delivery(String id, int attempts) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            JsonPath found = given().get(DELIVERIES + "/" + id).jsonPath();
            if (found.getList("attempts").size() >= attempts) {
                return found;
            }
            assertThat(System.nanoTime()).as(found.prettify()).isLessThan(end);
        }
    }

    private static String newest(String endpoint) {
        return given().get(DELIVERIES + "?endpoint=" + endpoint).jsonPath().getString("deliveries[0].id");
    }

    @Test
    void an_assessment_that_is_kept_is_told_signed_and_without_a_name() throws Exception {
        JsonPath endpoint = made("assessment.recorded");
        String record = assessed();
        Message message = receiver.next();
        message.verify(endpoint.getString("secret"));
        assertThatThrownBy(() -> message.verify("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(Exception.class);
        JsonPath body = JsonPath.from(message.body());
        assertThat(body.getString("type")).isEqualTo("assessment.recorded");
        assertThat(body.getString("data.decision")).isEqualTo(record);
        assertThat(Instant.parse(body.getString("timestamp"))).isBefore(Instant.now());
        // An id is drawn by chance, and may have those three letters in it.
        assertThat(message.body().replace(record, "")).doesNotContain("ada");
        assertThat(message.header("content-type")).isEqualTo("application/json");
        JsonPath told = delivery(newest(endpoint.getString("id")), 1);
        assertThat(told.getString("state")).isEqualTo("DELIVERED");
        assertThat(told.getString("message")).isEqualTo(message.header("webhook-id"));
        assertThat(told.getInt("attempts[0].status")).isEqualTo(204);
    }

    @Test
    void the_secret_is_told_once_and_stands_sealed_in_the_store() throws IOException {
        JsonPath endpoint = made();
        given().get(ENDPOINTS + "/" + endpoint.getString("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("url", is(receiver.address()))
                .body("types", empty());
        given().get(ENDPOINTS).then().statusCode(200).body("endpoints.secret", everyItem(nullValue()));
        String store = ConfigProvider.getConfig()
                .getValue("readiness.store.url", String.class)
                .substring("jdbc:sqlite:".length());
        String secret = endpoint.getString("secret").substring("whsec_".length());
        for (String part : List.of("", "-wal")) {
            assertThat(Files.readString(Path.of(store + part), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret);
        }
    }

    @Test
    void while_a_secret_is_changed_both_sign() throws Exception {
        JsonPath endpoint = made("assessment.recorded");
        JsonPath changed = given().post(ENDPOINTS + "/" + endpoint.getString("id") + "/secret")
                .then()
                .statusCode(200)
                .body("earlierSecretUntil", notNullValue())
                .body("secret", not(endpoint.getString("secret")))
                .extract()
                .jsonPath();
        assessed();
        Message message = receiver.next();
        message.verify(endpoint.getString("secret"));
        message.verify(changed.getString("secret"));
        assertThat(message.header("webhook-signature").split(" ")).hasSize(2);
    }

    @Test
    void what_fails_is_kept_for_another_attempt_and_is_sent_by_hand_under_the_same_id() throws Exception {
        receiver.answers(500, Map.of(), "broken\r\n\u001b[31m here");
        JsonPath endpoint = made("assessment.recorded");
        assessed();
        Message first = receiver.next();
        String id = newest(endpoint.getString("id"));
        JsonPath failed = delivery(id, 1);
        assertThat(failed.getString("state")).isEqualTo("WAITING");
        assertThat(failed.getString("next")).isNotNull();
        assertThat(failed.getString("attempts[0].said")).isEqualTo("broken [31m here");
        receiver.answers(200, Map.of(), "");
        given().post(DELIVERIES + "/" + id + "/redeliver").then().statusCode(202);
        Message again = receiver.next();
        assertThat(again.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        again.verify(endpoint.getString("secret"));
        assertThat(delivery(id, 2).getString("state")).isEqualTo("DELIVERED");
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() throws Exception {
        receiver.answers(307, Map.of("Location", receiver.address() + "/elsewhere"), "");
        JsonPath endpoint = made("assessment.recorded");
        assessed();
        receiver.next();
        JsonPath failed = delivery(newest(endpoint.getString("id")), 1);
        assertThat(failed.getBoolean("attempts[0].delivered")).isFalse();
        assertThat(failed.getInt("attempts[0].status")).isEqualTo(307);
        assertThat(receiver.hasMore()).isFalse();
    }

    @Test
    void whoever_asks_for_time_gets_it() throws Exception {
        receiver.answers(429, Map.of("Retry-After", "7200"), "");
        JsonPath endpoint = made("assessment.recorded");
        assessed();
        receiver.next();
        JsonPath waiting = delivery(newest(endpoint.getString("id")), 1);
        assertThat(Instant.parse(waiting.getString("next")))
                .isAfter(Instant.now().plusSeconds(7000));
    }

    @Test
    void who_answers_410_gets_nothing_more_until_somebody_says_so() throws Exception {
        receiver.answers(410, Map.of(), "");
        JsonPath endpoint = made("assessment.recorded");
        String one = ENDPOINTS + "/" + endpoint.getString("id");
        assessed();
        receiver.next();
        String id = newest(endpoint.getString("id"));
        assertThat(delivery(id, 1).getString("state")).isEqualTo("STOPPED");
        given().get(one).then().body("disabled", is("GONE"));
        problem(given().post(one + "/test").then(), 409, "endpoint-disabled");
        problem(given().post(DELIVERIES + "/" + id + "/redeliver").then(), 409, "endpoint-disabled");
        assessed();
        given().get(DELIVERIES + "?endpoint=" + endpoint.getString("id")).then().body("deliveries", hasSize(1));
        receiver.answers(200, Map.of(), "");
        given().contentType("application/json")
                .body("{\"url\":\"%s\",\"disabled\":false}".formatted(receiver.address()))
                .put(one)
                .then()
                .statusCode(200)
                .body("disabled", nullValue());
        assessed();
        receiver.next().verify(endpoint.getString("secret"));
    }

    @Test
    void an_endpoint_is_tried_with_a_message_that_tells_nothing() throws Exception {
        JsonPath endpoint = made("order.completed");
        String id = given().post(ENDPOINTS + "/" + endpoint.getString("id") + "/test")
                .then()
                .statusCode(202)
                .header("Location", startsWith(DELIVERIES + "/"))
                .body("type", is("ping"))
                .extract()
                .jsonPath()
                .getString("id");
        Message message = receiver.next();
        message.verify(endpoint.getString("secret"));
        assertThat(JsonPath.from(message.body()).getString("type")).isEqualTo("ping");
        assertThat(delivery(id, 1).getString("state")).isEqualTo("DELIVERED");
    }

    @Test
    void an_override_and_an_erasure_are_told() throws Exception {
        String record = assessed();
        made("decision.overridden", "candidate.erased");
        given().contentType("application/json")
                .body("{\"reviewer\":\"Grace\",\"reason\":\"I met her\"}")
                .post("/api/v1/decisions/" + record + "/overrides")
                .then()
                .statusCode(201);
        assertThat(JsonPath.from(receiver.next().body()).getString("data.decision"))
                .isEqualTo(record);
        given().delete("/api/v1/candidates/ada-lovelace").then().statusCode(200);
        String erased = receiver.next().body();
        assertThat(erased.replace(JsonPath.from(erased).getString("data.record"), ""))
                .contains("candidate.erased")
                .doesNotContain("ada");
    }

    @Test
    void a_disabled_endpoint_hears_nothing_and_a_deleted_one_is_gone() {
        String endpoint = create("{\"url\":\"%s\",\"types\":[],\"disabled\":true}".formatted(receiver.address()))
                .statusCode(201)
                .body("disabled", is("BY_HAND"))
                .extract()
                .header("Location");
        assessed();
        given().get(DELIVERIES + "?endpoint=" + endpoint.substring(endpoint.lastIndexOf('/') + 1))
                .then()
                .body("deliveries", empty());
        given().delete(endpoint).then().statusCode(200);
        problem(given().get(endpoint).then(), 404, "unknown-endpoint");
        problem(given().delete(endpoint).then(), 404, "unknown-endpoint");
    }

    @Test
    void deliveries_are_told_page_by_page_and_by_their_state() {
        JsonPath endpoint = made("assessment.recorded");
        for (int i = 0; i < 3; i++) {
            assessed();
        }
        String all = DELIVERIES + "?limit=2&endpoint=" + endpoint.getString("id");
        JsonPath first = given().get(all)
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("deliveries", hasSize(2))
                .body("deliveries.type", hasItem("assessment.recorded"))
                .extract()
                .jsonPath();
        given().get(all + "&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("deliveries", hasSize(1))
                .body("next", nullValue());
        given().get(DELIVERIES + "?state=failed&endpoint=" + endpoint.getString("id"))
                .then()
                .statusCode(200)
                .body("deliveries", empty());
        problem(given().get(DELIVERIES + "?state=lost").then(), 422, "invalid-request")
                .body("faults[0].hint", startsWith("Did you mean"));
        problem(given().get(DELIVERIES + "?cursor=x").then(), 422, "invalid-request");
        problem(
                given().urlEncodingEnabled(false)
                        .get(DELIVERIES + "?endpoint=a%20b")
                        .then(),
                422,
                "invalid-request");
        problem(given().get(DELIVERIES + "/nothing").then(), 404, "unknown-delivery");
        problem(given().post(DELIVERIES + "/no%20thing/redeliver").then(), 404, "unknown-delivery");
        problem(given().post(ENDPOINTS + "/nobody/secret").then(), 404, "unknown-endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hooks",
                "https://me:secret@example.com/hooks",
                "https://example.com:8443/hooks",
                "ftp://example.com/",
                "nowhere",
                "https://exa mple.com/"
            })
    void an_address_that_nothing_may_be_sent_to_is_refused(String url) {
        problem(create("{\"url\":\"%s\"}".formatted(url)), 422, "invalid-request")
                .body("faults[0].path", is("$.url"))
                .body("faults[0].value", is(url));
    }

    @Test
    void a_name_that_means_a_private_address_is_told_when_it_is_tried() throws Exception {
        String endpoint = create("{\"url\":\"https://169.254.169.254/latest\"}")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        String id = given().post(ENDPOINTS + "/" + endpoint + "/test")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(delivery(id, 1).getString("attempts[0].said"))
                .isEqualTo("Nothing was sent: the host has an address that is not of the public network.");
    }

    @Test
    void a_type_that_no_event_has_is_told_with_the_nearest() {
        problem(create("{\"url\":\"https://example.com/\",\"types\":[\"order.complete\"]}"), 422, "invalid-request")
                .body("faults[0].path", is("$.types[0]"))
                .body("faults[0].hint", startsWith("Did you mean order.completed?"));
        problem(create("{}"), 422, "invalid-request").body("faults[0].path", is("$.url"));
        problem(create("{\"url\":\"\"}"), 422, "invalid-request");
        problem(create("{\"url\":\"https://example.com/\",\"typ\":[]}"), 422, "invalid-request");
    }
}
