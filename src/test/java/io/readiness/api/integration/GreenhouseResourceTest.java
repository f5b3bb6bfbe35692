package io.readiness.api.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.integration.greenhouse.Greenhouse;
import io.readiness.integration.greenhouse.Greenhouse.Candidate;
import io.readiness.integration.greenhouse.Greenhouse.Instance;
import io.readiness.integration.greenhouse.Greenhouse.Partner;
import io.readiness.integration.greenhouse.Webhook;
import io.readiness.integration.greenhouse.Webhook.Delivery;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recruiter orders, waits and reads in Greenhouse, which finds nothing to complain of. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithVendors.class)
class GreenhouseResourceTest {
    private static final String KEY = "gh-0123456789abcdef";
    private static final String SECRET = "test-secret";
    private static final String INTERVIEW = "product-ownership-interview";
    private static final String FROM_RESUME = "product-ownership-from-resume";
    private static final String INTEGRATION = "/api/v1/integrations/greenhouse";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/integrations/greenhouse")
    String base;

    private Greenhouse greenhouse;

    @BeforeEach
    void theKeyThatIsEnteredThereIsKeptHere() {
        keep("{\"apiKey\":\"" + KEY + "\",\"webhookSecret\":\"" + SECRET + "\"}");
        greenhouse = new Greenhouse(Partner.at(base, KEY));
    }

    @AfterEach
    void greenhouseGoesHome() {
        greenhouse.close();
    }

    private static void keep(String settings) {
        given().contentType("application/json")
                .body(settings)
                .put(INTEGRATION)
                .then()
                .statusCode(200);
    }

    private Invited invited(Instance sent) {
        return Invited.by(greenhouse.testStatus(sent).at("/metadata/Invitation").asText());
    }

    private void nothingToComplainOf() {
        assertThat(greenhouse.complaints()).isEmpty();
    }

    @Test
    void a_test_is_listed_sent_answered_told_as_done_and_read() {
        assertThat(greenhouse.listTests()).contains(INTERVIEW, FROM_RESUME);
        Instance sent = greenhouse.sendTest(INTERVIEW, Candidate.of(101, "Harry", "Potter"));
        JsonNode open = greenhouse.testStatus(sent);
        assertThat(open.path("partner_status").asText()).isEqualTo("invited");
        assertThat(open.path("partner_profile_url").isNull()).isTrue();
        assertThat(open.path("partner_score").isNull()).isTrue();

        invited(sent).isThrough();

        assertThat(Greenhouse.eventually(() -> sent.statuses().size() == 1)).isTrue();
        JsonNode complete = sent.statuses().get(0);
        assertThat(complete.path("partner_status").asText()).isEqualTo("complete");
        assertThat(complete.path("partner_score").asDouble()).isBetween(0.0, 100.0);
        assertThat(complete.path("partner_profile_url").asText()).matches("http://.*/results/[A-Za-z0-9_-]{32}");
        assertThat(complete.path("metadata")).hasSizeGreaterThan(10);
        assertThat(complete.toString())
                .doesNotContain("Harry", "Potter", "harry@")
                .doesNotContainIgnoringCase("rejected");
        nothingToComplainOf();
    }

    @Test
    void a_test_that_is_sent_again_is_the_same_one() {
        Instance sent = greenhouse.sendTest(INTERVIEW, Candidate.of(102, "Ron", "Weasley"));
        greenhouse.sendAgain(sent);
        IntStream.range(0, 4).parallel().forEach(at -> greenhouse.sendAgain(sent));
        Instance other = greenhouse.sendTest(INTERVIEW, Candidate.of(102, "Ron", "Weasley"));
        assertThat(other.interview()).isNotEqualTo(sent.interview());
        nothingToComplainOf();
    }

    @Test
    void of_the_same_test_sent_by_several_at_once_one_is_placed() {
        ObjectNode order = greenhouse.order(INTERVIEW, Candidate.of(110, "Fred", "Weasley"));
        List<String> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(at -> greenhouse.trySending(order).body())
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().contains("partner_interview_id");
        isHeldOn("greenhouse-110", 1);
    }

    @Test
    void that_it_is_done_is_told_until_greenhouse_hears_it() {
        Instance sent = greenhouse.sendTest(INTERVIEW, Candidate.of(103, "Hermione", "Granger"));
        greenhouse.fails(1);
        invited(sent).isThrough();
        assertThat(Greenhouse.eventually(() -> sent.patches() == 1)).isTrue();
        nothingToComplainOf();
    }

    @Test
    void without_a_key_nothing_is_told_and_greenhouse_still_finds_out() {
        given().delete(INTEGRATION).then().statusCode(204);
        Instance sent = greenhouse.sendTest(INTERVIEW, Candidate.of(104, "Neville", "Longbottom"));
        invited(sent).isThrough();
        assertThat(greenhouse.testStatus(sent).path("partner_status").asText()).isEqualTo("complete");
        assertThat(sent.patches()).isZero();
        nothingToComplainOf();
    }

    @Test
    void a_resume_begins_the_interview() {
        String resume = greenhouse.resume("luna.md", """
                # Luna Lovegood
                ## Experience
                ### Product Owner, Quibbler Ltd
                January 2020 - Present
                - Interviewed forty readers and dropped two features that nobody used
                """.getBytes(StandardCharsets.UTF_8));
        Instance sent = greenhouse.sendTest(
                FROM_RESUME, Candidate.of(105, "Luna", "Lovegood").withResume(resume));
        invited(sent).agrees().interview().body("reference", is("greenhouse-105"));
        String told = given().get("/api/v1/candidates/greenhouse-105/export")
                .then()
                .extract()
                .asString();
        assertThat(told).contains("PRODUCT_OWNER");
        nothingToComplainOf();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "elsewhere", "broken", "no-address"})
    void a_resume_that_cannot_be_had_fails_no_order(String how) {
        String resume = switch (how) {
            case "missing" -> "http://" + greenhouse.authority() + "/resumes/nobody.pdf";
            case "elsewhere" -> "https://169.254.169.254/latest/meta-data";
            case "broken" ->
                greenhouse.resume("broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));
            default -> "see attachment";
        };
        Instance sent = greenhouse.sendTest(
                FROM_RESUME, Candidate.of(106, "Cho", "Chang").withResume(resume));
        invited(sent).isThrough();
        assertThat(greenhouse.testStatus(sent).path("partner_status").asText()).isEqualTo("complete");
        nothingToComplainOf();
    }

    @Test
    void fields_that_nobody_knows_are_tolerated() {
        ObjectNode order = greenhouse.order(INTERVIEW, Candidate.of(107, "Zo\u00eb \ud83d\ude00", "O\u2019Brien"));
        order.put("added_without_notice", 1).putObject("custom").put("deep", true);
        ((ObjectNode) order.get("candidate")).putArray("tags").add("x");
        greenhouse.sendTest(order);
        given().get("/integrations/greenhouse/list_tests?page=1").then().statusCode(200);
        nothingToComplainOf();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"partner_test_id\":7} | 422 | partner_test_id",
                "{\"candidate\":[]} | 422 | candidate",
                "{\"url\":null} | 422 | url",
                "{\"url\":\"https://evil.example/patch\"} | 422 | readiness.integrations.greenhouse.hosts",
                "{\"url\":\"http://169.254.169.254/\"} | 422 | url",
                "{\"url\":\"file:///etc/passwd\"} | 422 | url",
                "{\"url\":\"not an address\"} | 422 | url",
                "{\"partner_test_id\":\"no-such-test\"} | 422 | product-ownership-interview"
            })
    void what_cannot_be_ordered_is_told_in_the_form_of_the_vendor(String change, int status, String says)
            throws Exception {
        ObjectNode order = greenhouse.order(INTERVIEW, Candidate.of(108, "Draco", "Malfoy"));
        order.setAll((ObjectNode) JSON.readTree(change));
        HttpResponse<String> answer = greenhouse.trySending(order);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.path("status").asInt()).isEqualTo(status);
        assertThat(told.path("message").asText()).contains(says);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"partner_test_id\":", "\u0000", "\"text\"", "{\"a\":\"\\ud800\"}"})
    void what_is_no_order_is_refused_and_no_failure(String body) {
        given().contentType("text/plain")
                .header("Accept", "text/html")
                .body(body)
                .post("/integrations/greenhouse/send_test")
                .then()
                .statusCode(org.hamcrest.Matchers.both(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
                        .and(org.hamcrest.Matchers.lessThan(500)))
                .contentType("application/json")
                .body("status", not(nullValue()))
                .body("message", not(nullValue()));
    }

    @Test
    void what_is_too_large_is_refused_in_the_form_of_the_vendor() {
        given().contentType("application/json")
                .body("{\"partner_test_id\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/integrations/greenhouse/send_test")
                .then()
                .statusCode(413)
                .contentType("application/json")
                .body("status", is(413));
        ObjectNode order = greenhouse.order(INTERVIEW, Candidate.of(109, "x".repeat(10_000), "Long"));
        assertThat(greenhouse.trySending(order).statusCode()).isEqualTo(422);
        order = greenhouse.order(INTERVIEW, Candidate.of(109, "Deep", "Down"));
        JsonNode deep = JSON.createArrayNode();
        for (int depth = 0; depth < 900; depth++) {
            deep = JSON.createArrayNode().add(deep);
        }
        order.set("tags", deep);
        assertThat(greenhouse.trySending(order).statusCode()).isEqualTo(200);
    }

    @Test
    void what_nobody_knows_is_404_in_the_form_of_the_vendor() {
        for (String asked : List.of("test_status?partner_interview_id=nobody", "test_status", "nothing/here")) {
            given().get("/integrations/greenhouse/" + asked)
                    .then()
                    .statusCode(404)
                    .contentType("application/json")
                    .body("status", is(404));
        }
        given().delete("/integrations/greenhouse/list_tests")
                .then()
                .statusCode(405)
                .body("status", is(405));
    }

    @Test
    void an_order_of_another_channel_is_no_test() {
        String order = given().contentType("application/json")
                .body("{\"packageId\":\"%s\",\"applicant\":{\"reference\":\"c-9\"}}".formatted(INTERVIEW))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(greenhouse.tryStatus(order).statusCode()).isEqualTo(404);
    }

    @Test
    void errors_that_greenhouse_reports_are_heard() {
        greenhouse.responseError(
                "test_status",
                List.of("partner_status is 'complete' but partner_profile url is missing"),
                Map.of("partner_interview_id", "1", "candidate_email", "hpotter@hogwarts.example"));
        nothingToComplainOf();
    }

    // Webhooks.

    private Webhook webhook(String secret) {
        return new Webhook(URI.create(base + "/webhooks/default"), secret);
    }

    private void isHeldOn(String candidate, int orders) {
        given().get("/api/v1/candidates/" + candidate + "/export").then().body("orders", hasSize(orders));
    }

    @Test
    void who_is_anonymised_or_deleted_there_is_erased_here() {
        Webhook webhook = webhook(SECRET);
        assertThat(webhook.send(webhook.ping()).statusCode()).isEqualTo(200);
        Instance first = greenhouse.sendTest(INTERVIEW, Candidate.of(201, "Albus", "Dumbledore"));
        Instance second = greenhouse.sendTest(INTERVIEW, Candidate.of(202, "Severus", "Snape"));
        isHeldOn("greenhouse-201", 1);
        assertThat(webhook.send(webhook.anonymized(201)).statusCode()).isEqualTo(200);
        assertThat(webhook.send(webhook.deleted(202)).statusCode()).isEqualTo(200);
        isHeldOn("greenhouse-201", 0);
        isHeldOn("greenhouse-202", 0);
        assertThat(greenhouse.tryStatus(first.interview()).statusCode()).isEqualTo(404);
        assertThat(greenhouse.tryStatus(second.interview()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_delivery_that_comes_again_does_nothing_again() {
        Webhook webhook = webhook(SECRET);
        Delivery delivery = webhook.anonymized(203);
        assertThat(webhook.send(delivery).statusCode()).isEqualTo(200);
        // Whoever heard the delivery replays it, once the candidate has applied again.
        greenhouse.sendTest(INTERVIEW, Candidate.of(203, "Gellert", "Grindelwald"));
        assertThat(webhook.send(delivery).statusCode()).isEqualTo(200);
        isHeldOn("greenhouse-203", 1);
    }

    @Test
    void a_signature_that_is_not_of_these_bytes_is_refused() {
        Webhook webhook = webhook(SECRET);
        greenhouse.sendTest(INTERVIEW, Candidate.of(204, "Minerva", "McGonagall"));
        Delivery delivery = webhook.deleted(204);
        List<Delivery> forged = List.of(
                webhook("another").deleted(204),
                delivery.signed(null),
                delivery.signed(""),
                delivery.signed(delivery.signature().replace("sha256 ", "sha256=")),
                delivery.signed(delivery.signature().substring(0, 30)),
                delivery.changed(body -> body + " "),
                delivery.changed(body -> body.replace("204", "205")),
                delivery.changed(body -> body.replace("\\u2019", "\u2019")));
        for (Delivery one : forged) {
            HttpResponse<String> answer = webhook.send(one);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"status\":401");
        }
        HttpResponse<String> elsewhere = new Webhook(URI.create(base + "/webhooks/nobody"), SECRET).send(delivery);
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        isHeldOn("greenhouse-204", 1);
        assertThat(webhook.send(delivery).statusCode()).isEqualTo(200);
        isHeldOn("greenhouse-204", 0);
    }

    @Test
    void a_legal_hold_wins_and_greenhouse_is_told() {
        Webhook webhook = webhook(SECRET);
        greenhouse.sendTest(INTERVIEW, Candidate.of(206, "Sirius", "Black"));
        given().contentType("application/json")
                .body("{\"reason\":\"a lawsuit\"}")
                .post("/api/v1/candidates/greenhouse-206/hold")
                .then()
                .statusCode(201);
        Delivery delivery = webhook.anonymized(206);
        HttpResponse<String> answer = webhook.send(delivery);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("legal hold");
        isHeldOn("greenhouse-206", 1);
        given().contentType("application/json")
                .body("{\"reason\":\"the lawsuit is over\"}")
                .post("/api/v1/candidates/greenhouse-206/release")
                .then()
                .statusCode(201);
        // Nothing was done, so the same delivery is no replay.
        assertThat(webhook.send(delivery).body()).doesNotContain("legal hold");
        isHeldOn("greenhouse-206", 0);
    }

    // Settings.

    @Test
    void keys_are_kept_and_never_told() {
        String told = given().get("/api/v1/integrations")
                .then()
                .statusCode(200)
                .body("integrations.find { it.vendor == 'greenhouse' }.key", is(true))
                .body("integrations.find { it.vendor == 'greenhouse' }.sealed", is(true))
                .body(
                        "integrations.find { it.vendor == 'greenhouse' }.addresses.url.toString()",
                        containsString("/integrations/greenhouse/webhooks/default"))
                .extract()
                .asString();
        assertThat(told).doesNotContain(KEY, SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"apiKey\":\"with:colon\"}", "{\"apikey\":\"x\"}", "{\"apiKey\":7}", "[]"})
    void wrong_settings_are_refused(String settings) {
        given().contentType("application/json")
                .body(settings)
                .put(INTEGRATION)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }
}
