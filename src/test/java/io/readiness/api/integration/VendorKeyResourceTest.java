package io.readiness.api.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithKeys;
import io.readiness.api.decision.DecisionLog;
import io.readiness.integration.ashby.Ashby;
import io.readiness.integration.greenhouse.Greenhouse;
import io.readiness.integration.greenhouse.Greenhouse.Candidate;
import io.readiness.integration.greenhouse.Greenhouse.Instance;
import io.readiness.integration.greenhouse.Greenhouse.Partner;
import io.readiness.integration.greenhouse.Webhook;
import io.readiness.store.DecisionStore;
import io.readiness.store.access.NewKey;
import io.readiness.store.chain.StoreRefusal;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys are asked for, a vendor sees with its customer's key what is its customer's, and nothing else. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithKeys.class)
class VendorKeyResourceTest {
    private static final String INTERVIEW = "product-ownership-interview";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/integrations")
    String base;

    @Inject
    DecisionLog log;

    private String key(String tenant, String name, String... scopes) {
        try {
            DecisionStore.written(log.store().access().makeTenant(tenant));
        } catch (StoreRefusal | CompletionException there) {
            assertThat(there).hasMessageContaining(tenant);
        }
        return DecisionStore.written(log.store()
                        .access()
                        .makeKey(new NewKey(tenant, name, new TreeSet<>(List.of(scopes)), null, null)))
                .secret();
    }

    @Test
    void a_customer_of_greenhouse_sees_its_own_tests_alone() {
        String ours = key("ours", "greenhouse", "ORDER");
        String theirs = key("theirs", "greenhouse", "ORDER");
        String administrator = key("ours", "administrator", "ADMINISTER");
        given().auth()
                .preemptive()
                .basic(administrator, "")
                .contentType("application/json")
                .body("{\"apiKey\":\"%s\",\"webhookSecret\":\"ours\"}".formatted(ours))
                .put("/api/v1/integrations/greenhouse")
                .then()
                .statusCode(200);
        try (Greenhouse mine = new Greenhouse(Partner.at(base + "/greenhouse", ours));
                Greenhouse other = new Greenhouse(Partner.at(base + "/greenhouse", theirs))) {
            assertThat(ours.length()).isLessThan(171);
            assertThat(mine.listTests()).contains(INTERVIEW);
            Instance sent = mine.sendTest(INTERVIEW, Candidate.of(301, "Harry", "Potter"));
            assertThat(other.tryStatus(sent.interview()).statusCode()).isEqualTo(404);
            Webhook foreign = new Webhook(URI.create(base + "/greenhouse/webhooks/theirs"), "ours");
            assertThat(foreign.send(foreign.deleted(301)).statusCode()).isEqualTo(401);
            Invited.by(mine.testStatus(sent).at("/metadata/Invitation").asText())
                    .isThrough();
            assertThat(Greenhouse.eventually(() -> sent.statuses().size() == 1)).isTrue();
            assertThat(sent.statuses().get(0).path("partner_status").asText()).isEqualTo("complete");
            assertThat(mine.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdn_nobody", "", "k\u00e4y", "x"})
    void a_wrong_key_is_401_in_the_form_of_each_vendor(String wrong) throws Exception {
        try (Greenhouse greenhouse = new Greenhouse(Partner.at(base + "/greenhouse", wrong));
                Ashby ashby = new Ashby(base + "/ashby", wrong, "own")) {
            HttpResponse<String> status = greenhouse.tryStatus("1");
            assertThat(status.statusCode()).isEqualTo(401);
            assertThat(JSON.readTree(status.body()).path("status").asInt()).isEqualTo(401);
            assertThat(greenhouse.trySending(JSON.createObjectNode()).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> list = ashby.ask("assessment.list", JSON.createObjectNode());
            assertThat(list.statusCode()).isEqualTo(401);
            JsonNode told = JSON.readTree(list.body());
            assertThat(told.path("success").asBoolean(true)).isFalse();
            assertThat(told.path("message").isTextual()).isTrue();
        }
    }

    @Test
    void a_key_that_may_only_read_orders_nothing() {
        String reading = key("readers", "reading", "READ");
        try (Greenhouse greenhouse = new Greenhouse(Partner.at(base + "/greenhouse", reading))) {
            assertThat(greenhouse
                            .trySending(greenhouse.order(INTERVIEW, Candidate.of(302, "Ron", "Weasley")))
                            .statusCode())
                    .isEqualTo(403);
        }
        given().auth()
                .preemptive()
                .basic(key("readers", "ordering", "ORDER"), "")
                .get("/api/v1/integrations")
                .then()
                .statusCode(403);
    }
}
