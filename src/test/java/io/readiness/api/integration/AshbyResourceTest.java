package io.readiness.api.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.integration.ashby.Ashby;
import io.readiness.integration.ashby.Ashby.Candidate;
import io.readiness.integration.greenhouse.Greenhouse;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recruiter orders, cancels and reads in Ashby, which finds nothing to complain of. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithVendors.class)
class AshbyResourceTest {
    private static final String OWN_KEY = "ashby-0123456789";
    private static final String INTERVIEW = "product-ownership-interview";
    private static final String FROM_ANSWERS = "product-ownership-from-resume";
    private static final String PARTNER = "6f2b2f5c-5b3e-4a39-9d55-9a3c4a1d7b10";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/integrations/ashby")
    String base;

    private Ashby ashby;

    @BeforeEach
    void theKeyThatItGaveIsKeptHere() {
        ashby = new Ashby(base, "partner-key", OWN_KEY);
        given().contentType("application/json")
                .body("{\"apiKey\":\"%s\",\"address\":\"%s\",\"partnerId\":\"%s\"}"
                        .formatted(OWN_KEY, ashby.address(), PARTNER))
                .put("/api/v1/integrations/ashby")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void ashbyGoesHome() {
        ashby.close();
    }

    private void nothingToComplainOf() {
        assertThat(ashby.complaints()).isEmpty();
    }

    private List<JsonNode> afterUpdates(String assessment, int count) {
        assertThat(Greenhouse.eventually(() -> ashby.updates(assessment).size() >= count))
                .as("%s updates of %s", count, ashby.updates(assessment))
                .isTrue();
        return ashby.updates(assessment);
    }

    private Invited invited(String assessment) {
        return Invited.by(
                ashby.updates(assessment).get(0).at("/metadata/0/value").asText());
    }

    @Test
    void an_assessment_is_listed_started_answered_and_told() {
        assertThat(ashby.list()).contains(INTERVIEW, FROM_ANSWERS);
        Candidate candidate = Candidate.of("Katniss", "Everdeen");
        String assessment = ashby.start(ashby.order(INTERVIEW, candidate));
        assertThat(ashby.updates(assessment)
                        .get(0)
                        .at("/assessment_status/value")
                        .asText())
                .isEqualTo("Invited");

        Invited invited = invited(assessment).agrees().answers("aim", "\"PRODUCT_MANAGEMENT\"");
        assertThat(afterUpdates(assessment, 2)
                        .get(1)
                        .at("/assessment_status/value")
                        .asText())
                .isEqualTo("Started");
        invited.answers("conversations", "6").handsIn();

        JsonNode complete = afterUpdates(assessment, 3).get(2);
        assertThat(complete.at("/assessment_result/type").asText()).isEqualTo("numeric_score");
        assertThat(complete.at("/assessment_result/value").asDouble()).isBetween(0.0, 100.0);
        assertThat(complete.at("/assessment_profile_url/value").asText())
                .matches("http://.*/results/[A-Za-z0-9_-]{32}");
        assertThat(complete.path("metadata")).hasSizeGreaterThan(4);
        assertThat(complete.toString())
                .doesNotContain("Katniss", "Everdeen", candidate.email())
                .doesNotContainIgnoringCase("rejected");
        nothingToComplainOf();
    }

    @Test
    void who_is_being_assessed_is_not_assessed_twice_at_once() throws Exception {
        Candidate candidate = Candidate.of("Peeta", "Mellark");
        ObjectNode order = ashby.order(INTERVIEW, candidate);
        String first = ashby.start(order);
        HttpResponse<String> again = ashby.tryStarting(order);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(again.body()).path("message").asText()).contains("already being assessed");
        ashby.cancel(first);
        assertThat(ashby.start(order)).isNotEqualTo(first);
        // Another application of the same person is another assessment.
        ashby.start(ashby.order(INTERVIEW, candidate));
        nothingToComplainOf();
    }

    @Test
    void what_ashby_cancels_is_over_and_not_told_back() {
        String assessment = ashby.start(ashby.order(INTERVIEW, Candidate.of("Haymitch", "Abernathy")));
        ashby.cancel(assessment);
        ashby.cancel(assessment);
        given().get("/api/v1/orders/" + assessment).then().body("status", is("CANCELLED"));
        assertThat(ashby.updates(assessment)).hasSize(1);
        nothingToComplainOf();
    }

    @Test
    void a_late_cancel_takes_no_result_back() throws Exception {
        String assessment = ashby.start(ashby.order(INTERVIEW, Candidate.of("Effie", "Trinket")));
        invited(assessment).isThrough();
        HttpResponse<String> late = ashby.tryCancelling(assessment);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(late.body()).path("message").asText()).contains("has a result");
        given().get("/api/v1/orders/" + assessment).then().body("status", is("COMPLETED"));
        afterUpdates(assessment, 3);
        nothingToComplainOf();
    }

    @Test
    void who_withdraws_is_told_as_cancelled_with_the_reason() {
        String assessment = ashby.start(ashby.order(INTERVIEW, Candidate.of("Gale", "Hawthorne")));
        invited(assessment).agrees().withdraws();
        JsonNode told = afterUpdates(assessment, 2).get(1);
        assertThat(told.at("/cancelled_reason/value").asText()).isNotBlank();
        assertThat(told.has("assessment_status")).isFalse();
        nothingToComplainOf();
    }

    @Test
    void an_update_that_fails_is_told_again_and_later() {
        String assessment = ashby.start(ashby.order(INTERVIEW, Candidate.of("Primrose", "Everdeen")));
        ashby.fails(1);
        invited(assessment).isThrough();
        assertThat(Greenhouse.eventually(
                        () -> ashby.updates(assessment).stream().anyMatch(update -> update.has("assessment_result"))))
                .isTrue();
        nothingToComplainOf();
    }

    @Test
    void custom_fields_are_the_questions_of_the_rulebook() {
        JsonNode fields = ashby.customFields();
        JsonNode aim = StreamSupport.stream(fields.spliterator(), false)
                .filter(field -> field.path("id").asText().equals("aim"))
                .findFirst()
                .orElseThrow();
        assertThat(aim.path("type").asText()).isEqualTo("ValueSelect");
        assertThat(aim.at("/possible_values").findValuesAsText("key")).contains("PRODUCT_MANAGEMENT");
        assertThat(fields).hasSizeGreaterThan(20);
        nothingToComplainOf();
    }

    @Test
    void what_custom_fields_tell_is_evidence() {
        ObjectNode order = ashby.order(FROM_ANSWERS, Candidate.of("Finnick", "Odair"));
        order.putObject("additional_fields")
                .put("aim", "PRODUCT_MANAGEMENT")
                .put("conversations", 6)
                .put("duty-launch", "LED")
                .put("a-field-of-somebody-else", "x")
                .putNull("may-grow");
        String assessment = ashby.start(order);
        invited(assessment)
                .agrees()
                .interview()
                .body("answers.question", hasItems("aim", "conversations", "duty-launch"));
        nothingToComplainOf();
    }

    @Test
    void a_wrong_custom_field_is_told_to_the_recruiter() throws Exception {
        ObjectNode order = ashby.order(FROM_ANSWERS, Candidate.of("Johanna", "Mason"));
        order.putObject("additional_fields").put("conversations", 9_000);
        HttpResponse<String> answer = ashby.tryStarting(order);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("500");
    }

    @Test
    void a_finished_result_is_added_to_a_candidate() {
        Candidate candidate = Candidate.of("Beetee", "Latier");
        ashby.knows(candidate);
        String order = given().contentType("application/json")
                .body("{\"packageId\":\"%s\",\"applicant\":{\"reference\":\"c-beetee\"}}".formatted(INTERVIEW))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        add(order, candidate.id(), 409);
        String link = given().get("/api/v1/orders/" + order).then().extract().path("links.invitation");
        Invited.by(link).isThrough();
        add(order, candidate.id(), 202);
        add("nobody", candidate.id(), 404);
        assertThat(Greenhouse.eventually(() -> ashby.completed().size() == 1)).isTrue();
        assertThat(ashby.completed().get(0).at("/assessment/assessmentId").asText())
                .isEqualTo(order);
        nothingToComplainOf();
    }

    private static void add(String order, String candidate, int status) {
        given().contentType("application/json")
                .body("{\"order\":\"%s\",\"candidateId\":\"%s\"}".formatted(order, candidate))
                .post("/api/v1/integrations/ashby/completed")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"assessment_type_id\":null} | 422 | assessment_type_id",
                "{\"candidate\":{}} | 422 | ashby_id",
                "{\"application\":\"x\"} | 422 | application",
                "{\"assessment_type_id\":\"no-such\"} | 422 | product-ownership-interview",
                "{\"additional_fields\":[1]} | 422 | additional_fields",
                "{\"candidate\":{\"email\":\"\"}} | 422 | Fill it in",
                "{\"assessment_type_id\":\"product-ownership-from-resume\",\"additional_fields\":{\"conversations\":\"x\"}} | 422 | The field \""
            })
    void what_cannot_be_started_is_told_in_words_for_a_recruiter(String change, int status, String says)
            throws Exception {
        ObjectNode order = ashby.order(INTERVIEW, Candidate.of("President", "Snow"));
        order.setAll((ObjectNode) JSON.readTree(change));
        HttpResponse<String> answer = ashby.tryStarting(order);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.path("success").asBoolean(true)).isFalse();
        assertThat(told.path("message").asText()).contains(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://169.254.169.254/latest", "https://127.0.0.1:x/"})
    void an_address_at_which_nothing_may_be_asked_is_refused(String address) {
        given().contentType("application/json")
                .body("{\"apiKey\":\"k\",\"address\":\"%s\"}".formatted(address))
                .put("/api/v1/integrations/ashby")
                .then()
                .statusCode(422)
                .body("faults[0].path", is("$.address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"assessment_id\":", "[{}]", "7", "\u0000\u0000"})
    void what_is_no_request_is_refused_and_no_failure(String body) throws Exception {
        for (String call : List.of("assessment.start", "assessment.cancel")) {
            HttpResponse<String> answer = ashby.ask(call, body, "partner-key");
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(JSON.readTree(answer.body()).path("message").isTextual()).isTrue();
        }
    }

    @Test
    void what_nobody_knows_is_404_in_the_form_of_the_vendor() throws Exception {
        assertThat(ashby.tryCancelling(UUID.randomUUID().toString()).statusCode())
                .isEqualTo(404);
        HttpResponse<String> nothing = ashby.ask("assessment.nothing", "{}", "partner-key");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(nothing.body()).path("success").asBoolean(true))
                .isFalse();
    }
}
