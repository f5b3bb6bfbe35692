package io.readiness.api;

import static io.readiness.api.SignedIn.by;
import static io.readiness.api.SignedIn.key;
import static io.readiness.api.SignedIn.secret;
import static io.readiness.api.SignedIn.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.OpenApiAnswerResourceTest.Described;
import io.readiness.api.body.Problem;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody sees of another tenant, or changes, what only its id leads to: as if there were nothing. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithKeys.class)
class TenantsApartResourceTest {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final String EVERYTHING = "ASSESS READ ORDER ADMINISTER";

    /** What tells its reader nothing of a tenant, whichever name stands there; or leads whoever was given it, as an invitation does. */
    private static final Pattern OF_NOBODY = Pattern.compile("/api/v1/(rulebook|invitations)/.*");

    private static final String ORDERS = "/api/v1/orders";
    private static final String ENDPOINTS = "/api/v1/webhook-endpoints";
    private static final String RECEIVER = "{\"url\":\"http://127.0.0.1:9/events\"}";

    /** A tenant with one of everything. */
    private static Theirs theirs;

    private static String stranger;

    /**
     * What a tenant has.
     *
     * @param ids by the beginning of the addresses and the name of the part that they stand for
     */
    private record Theirs(String key, String candidate, Map<String, String> ids) {
        String id(String path, String part) {
            return ids.entrySet().stream()
                    .filter(one -> (path + " " + part).matches(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("What of another tenant is {" + part + "} of " + path
                            + "? Make one in TenantsApartResourceTest.theirs()."));
        }
    }

    private static RequestSpecification json(String key, String body) {
        return by(key).contentType("application/json").body(body);
    }

    private static Theirs theirs() {
        if (theirs == null) {
            String tenant = tenant();
            JsonPath made = key(tenant, EVERYTHING.split(" "));
            String key = made.getString("secret");
            String candidate = "c-" + UUID.randomUUID();
            Map<String, String> ids = new HashMap<>();
            ids.put(
                    "/api/v1/(assessments|decisions)/.* id",
                    json(key, "{\"reference\":\"" + candidate + "\"}")
                            .post("/api/v1/assessments?view=summary")
                            .header("Readiness-Record"));
            ids.put(
                    "/api/v1/interviews/.* interview",
                    json(key, "{\"reference\":\"" + candidate + "\"}")
                            .post("/api/v1/interviews")
                            .header("Location")
                            .replaceAll(".*/", ""));
            ids.put("/api/v1/candidates/.* reference", candidate);
            JsonPath order = json(
                            key,
                            "{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"" + candidate
                                    + "\"}}")
                    .post("/api/v1/orders")
                    .jsonPath();
            ids.put("/api/v1/orders/.* id", order.getString("id"));
            ids.put(
                    "/api/v1/invitations/.* invitation",
                    order.getString("links.invitation").replaceAll(".*/", ""));
            ids.put("/api/v1/keys/.* id", made.getString("key.id"));
            ids.put("/api/v1/tenants/.* tenant", tenant);
            if (isDescribed(ORDERS)) {
                ids.put(
                        ORDERS + "/.* id",
                        json(
                                        key,
                                        "{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"%s\"}}"
                                                .formatted(candidate))
                                .post(ORDERS)
                                .jsonPath()
                                .getString("id"));
            }
            if (isDescribed(ENDPOINTS)) {
                String endpoint = json(key, RECEIVER).post(ENDPOINTS).jsonPath().getString("id");
                ids.put(ENDPOINTS + "/.* endpoint", endpoint);
                ids.put(
                        "/api/v1/deliveries/.* id",
                        by(key).post(ENDPOINTS + "/" + endpoint + "/test")
                                .jsonPath()
                                .getString("id"));
            }
            theirs = new Theirs(key, candidate, ids);
            stranger = secret(tenant(), EVERYTHING.split(" "));
        }
        return theirs;
    }

    private static boolean isDescribed(String path) {
        return OpenApiAnswerResourceTest.described().anyMatch(one -> one.path().equals(path));
    }

    static Stream<Described> operations() {
        return OpenApiAnswerResourceTest.described()
                .filter(one -> one.path().contains("{"))
                .filter(one -> !OF_NOBODY.matcher(one.path()).matches());
    }

    /** A name that a candidate has with one tenant is anybody's with another; there is nothing on them. */
    private static boolean isOfTheirOwn(Described described) {
        return described.path().startsWith("/api/v1/candidates/");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void what_another_tenant_has_is_not_there(Described described) {
        Theirs theirs = theirs();
        String before = ofThem(theirs);
        Matcher part = PART.matcher(described.path());
        StringBuilder address = new StringBuilder();
        while (part.find()) {
            part.appendReplacement(address, theirs.id(described.path(), part.group(1)));
        }
        part.appendTail(address);
        Response answer = sent(described).request(described.method(), address.toString());
        String told = answer.asString();
        if (isOfTheirOwn(described)) {
            assertThat(answer.statusCode()).as(told).isIn(200, 201);
            assertThat(told).doesNotContain(theirs.id("/api/v1/decisions/{id}", "id"));
        } else {
            assertThat(answer.statusCode()).as(told).isEqualTo(404);
            assertThat(answer.contentType()).startsWith(Problem.MEDIA_TYPE);
        }
        assertThat(ofThem(theirs)).isEqualTo(before);
    }

    private static RequestSpecification sent(Described described) {
        RequestSpecification request = by(stranger);
        if (described.path().endsWith("/plan.ics")) {
            request.queryParam("start", "2026-12-01");
        }
        JsonNode content = described.operation().at("/requestBody/content");
        if (content.isMissingNode()) {
            return request;
        }
        String form = content.fieldNames().next();
        JsonNode example = content.path(form).path("example");
        return request.header("Content-Type", form)
                .body(
                        example.isMissingNode()
                                ? body(described)
                                : example.isTextual() ? example.asText() : example.toString());
    }

    /** Where no example is shown; what is refused for its body would tell nothing of who may. */
    private static String body(Described described) {
        String path = described.path();
        if (path.endsWith("/overrides")) {
            return "{\"reviewer\":\"Ada\",\"reason\":\"Seen in person.\"}";
        } else if (path.endsWith("/answers")) {
            return "{\"answers\":[{\"question\":\"aim\",\"answer\":\"UNDECIDED\"}]}";
        } else if (path.endsWith("/hold") || path.endsWith("/release") || path.endsWith("/cancel")) {
            return "{\"reason\":\"So it is.\"}";
        } else if (path.startsWith(ENDPOINTS)) {
            return RECEIVER;
        }
        return "{}";
    }

    /** All that they have, as they see it. */
    private static String ofThem(Theirs theirs) {
        return Stream.of(
                        "/api/v1/decisions/" + theirs.id("/api/v1/decisions/{id}", "id"),
                        "/api/v1/interviews/" + theirs.id("/api/v1/interviews/{interview}", "interview"),
                        "/api/v1/candidates/" + theirs.candidate() + "/timeline",
                        "/api/v1/orders/" + theirs.id("/api/v1/orders/{id}", "id"),
                        "/api/v1/tenants/" + theirs.id("/api/v1/tenants/{tenant}", "tenant"))
                .map(address -> by(theirs.key())
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList()
                .toString();
    }

    @Test
    void a_list_a_cursor_or_a_key_of_another_tenant_leads_to_nothing_of_it() {
        Theirs theirs = theirs();
        String id = theirs.id("/api/v1/decisions/{id}", "id");
        json(theirs.key(), "{\"reference\":\"" + theirs.candidate() + "\"}").post("/api/v1/assessments?view=summary");
        String cursor =
                by(theirs.key()).get("/api/v1/decisions?limit=1").jsonPath().getString("next");
        assertThat(cursor).isNotNull();
        assertThat(by(stranger)
                        .get("/api/v1/decisions?limit=1&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(422);
        for (String list :
                List.of("/api/v1/decisions", "/api/v1/readings", "/api/v1/keys", "/api/v1/tenants", "/api/v1/orders")) {
            assertThat(by(stranger).get(list).then().statusCode(200).extract().asString())
                    .doesNotContain(id, theirs.candidate(), theirs.id("/api/v1/keys/{id}", "id"));
        }
        assertThat(json(
                                stranger,
                                "{\"first\":{\"assessment\":\"%s\"},\"second\":{\"assessment\":\"%s\"}}"
                                        .formatted(id, id))
                        .post("/api/v1/assessments/difference")
                        .statusCode())
                .isEqualTo(404);
        String body = "{\"reference\":\"" + theirs.candidate() + "\"}";
        String first = json(theirs.key(), body)
                .header("Idempotency-Key", "1")
                .post("/api/v1/assessments")
                .header("Readiness-Record");
        Response second = json(stranger, body).header("Idempotency-Key", "1").post("/api/v1/assessments");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isNull();
        assertThat(second.header("Readiness-Record")).isNotEqualTo(first);
    }
}
