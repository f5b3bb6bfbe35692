package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.readiness.api.SignedIn.by;
import static io.readiness.api.SignedIn.operator;
import static io.readiness.api.SignedIn.secret;
import static io.readiness.api.SignedIn.tenant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where callers have to say who they are, those who may are let in, and nobody else. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithKeys.class)
class AccessResourceTest {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String READINGS = "/api/v1/readings";
    private static final String KEYS = "/api/v1/keys";

    @TestHTTPResource("/")
    URI service;

    private static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String somebody() {
        return "c-" + UUID.randomUUID();
    }

    /** The id of a decision that is kept. */
    private static String kept(String key, String candidate) {
        return by(key).contentType("application/json")
                .body("{\"reference\":\"" + candidate + "\"}")
                .post("/api/v1/assessments?view=summary")
                .then()
                .statusCode(201)
                .extract()
                .header("Readiness-Record");
    }

    private static void until(BooleanSupplier comesTrue) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!comesTrue.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void who_does_not_say_who_they_are_is_told_how_to() {
        Response answer = given().get(DECISIONS);
        problem(answer.then(), 401)
                .body("type", is("/problems/not-signed-in"))
                .body("detail", containsString("Bearer"));
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"readiness\"", "Basic realm=\"readiness\", charset=\"UTF-8\"");
    }

    @Test
    void a_key_is_as_good_by_bearer_as_by_basic_as_user_or_as_password() {
        String key = secret("default", "READ");
        assertThat(key).matches("rdn_[A-Za-z0-9_-]{43}");
        for (String header : List.of("Bearer " + key, "bearer  " + key, basic(key, ""), basic("any", key))) {
            given().header("Authorization", header).get(DECISIONS).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer rdn_",
                "Bearer rdn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer AAAA.BBBB.CCCC",
                "Bearer a b",
                "Basic",
                "Basic !!!",
                "Basic Og==",
                "Basic cmRuX0FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE6",
                "Digest username=\"ada\"",
                "rdn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer rdn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\u00e9"
            })
    void what_is_no_key_lets_nobody_in_and_is_not_repeated(String header) throws IOException {
        try (RawConnection connection = new RawConnection(service)) {
            RawConnection.Answer answer = connection
                    .send("GET " + DECISIONS + " HTTP/1.1\r\nHost: here\r\nAuthorization: " + header + "\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().get("www-authenticate")).isNotNull();
            assertThat(answer.body()).contains("/problems/not-signed-in").doesNotContain("AAAA");
        }
    }

    @Test
    void a_connection_goes_on_after_a_key_was_looked_up() throws IOException {
        String body = "{\"reference\":\"c-1\"}";
        try (RawConnection connection = new RawConnection(service)) {
            for (int i = 0; i < 3; i++) {
                connection.send("GET " + DECISIONS + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
                        + secret("default", "READ") + "\r\n\r\n");
                assertThat(connection.answer().status()).isEqualTo(200);
                connection.send("POST /api/v1/assessments?view=summary HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
                        + secret("default", "ASSESS") + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
                assertThat(connection.answer().status()).isEqualTo(201);
            }
        }
    }

    @Test
    void a_key_of_ten_thousand_characters_is_refused_as_any_other() {
        problem(
                given().header("Authorization", "Bearer rdn_" + "A".repeat(10_000))
                        .get(DECISIONS)
                        .then(),
                401);
        problem(
                given().header("Authorization", basic("A".repeat(7_000), ""))
                        .get(DECISIONS)
                        .then(),
                401);
    }

    @Test
    void two_keys_at_once_are_none() {
        problem(
                        given().header("Authorization", "Bearer " + System.getProperty(WithKeys.OPERATOR))
                                .header("Authorization", "Bearer " + secret("default", "READ"))
                                .get(DECISIONS)
                                .then(),
                        401)
                .body("detail", containsString("2 times"));
    }

    @Test
    void a_key_that_has_expired_is_none() {
        problem(by(System.getProperty(WithKeys.EXPIRED)).get(DECISIONS).then(), 401)
                .body("detail", containsString("expired at"));
    }

    @Test
    void a_key_that_is_revoked_is_none_from_the_answer_on() {
        JsonPath made = SignedIn.key("default", "READ");
        String key = made.getString("secret");
        by(key).get(DECISIONS).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            operator()
                    .delete(KEYS + "/" + made.getString("key.id"))
                    .then()
                    .statusCode(200)
                    .body("revoked", notNullValue());
        }
        problem(by(key).get(DECISIONS).then(), 401).body("detail", containsString("revoked at"));
    }

    @Test
    void a_tenant_that_is_closed_lets_none_of_its_keys_in() {
        String tenant = tenant();
        String key = secret(tenant, "READ");
        by(key).get(DECISIONS).then().statusCode(200).body("decisions", empty());
        operator()
                .post("/api/v1/tenants/" + tenant + "/close")
                .then()
                .statusCode(200)
                .body("closed", notNullValue());
        problem(by(key).get(DECISIONS).then(), 401).body("detail", containsString("closed at"));
        problem(operator().post("/api/v1/tenants/default/close").then(), 422)
                .body("detail", containsString("operator"));
    }

    @ParameterizedTest
    @CsvSource({
        "READ, post, /api/v1/assessments, ASSESS",
        "ASSESS, get, /api/v1/decisions, READ",
        "READ, delete, /api/v1/candidates/c-1, ADMINISTER",
        "READ, get, /api/v1/readings, ADMINISTER",
        "ORDER, get, /api/v1/keys, ADMINISTER"
    })
    void what_a_key_does_not_allow_is_refused_by_the_name_of_the_scope(
            String has, String method, String path, String lacks) {
        Response answer = by(secret("default", has))
                .contentType("application/json")
                .body("{}")
                .request(method, path);
        problem(answer.then(), 403)
                .body("type", is("/problems/missing-scope"))
                .body("detail", containsString("scope " + lacks))
                .body("detail", containsString("has " + has));
        assertThat(answer.headers().getValues("WWW-Authenticate"))
                .contains("Bearer realm=\"readiness\", error=\"insufficient_scope\", scope=\"" + lacks + "\"");
    }

    @Test
    void who_may_have_assessed_and_not_read_compares_nothing_that_is_kept() {
        String id = kept(secret("default", "ASSESS"), somebody());
        problem(
                        by(secret("default", "ASSESS"))
                                .contentType("application/json")
                                .body("{\"first\":{\"assessment\":\"%s\"},\"second\":{\"assessment\":\"%s\"}}"
                                        .formatted(id, id))
                                .post("/api/v1/assessments/difference")
                                .then(),
                        403)
                .body("detail", containsString("READ"));
    }

    @Test
    void a_record_tells_whose_key_it_was() {
        JsonPath made = SignedIn.key("default", "ASSESS", "READ");
        String id = kept(made.getString("secret"), somebody());
        by(made.getString("secret"))
                .get(DECISIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("chain.caller", is("key " + made.getString("key.name")));
    }

    @Test
    void a_key_is_told_once_and_its_name_is_taken_for_ever() {
        JsonPath made = SignedIn.key("default", "READ");
        Response list = operator().get(KEYS);
        assertThat(list.asString()).contains(made.getString("key.id")).doesNotContain(made.getString("secret"));
        operator()
                .get(KEYS + "/" + made.getString("key.id"))
                .then()
                .statusCode(200)
                .body("scopes", is(List.of("READ")));
        problem(
                        operator()
                                .contentType("application/json")
                                .body("{\"name\":\"%s\",\"scopes\":[\"READ\"]}".formatted(made.getString("key.name")))
                                .post(KEYS)
                                .then(),
                        409)
                .body("type", is("/problems/name-taken"));
        problem(
                        operator()
                                .contentType("application/json")
                                .body("{\"name\":\"late\",\"scopes\":[\"REED\"],\"lastDay\":\"2020-01-01\"}")
                                .post(KEYS)
                                .then(),
                        422)
                .body("faults.path", hasItem("$.scopes[0]"));
        problem(
                        operator()
                                .contentType("application/json")
                                .body("{\"name\":\"late\",\"scopes\":[\"READ\"],\"lastDay\":\"2020-01-01\"}")
                                .post(KEYS)
                                .then(),
                        422)
                .body("faults.path", hasItem("$.lastDay"));
    }

    @Test
    void when_a_key_was_last_used_is_noted() throws InterruptedException {
        JsonPath made = SignedIn.key("default", "READ");
        String address = KEYS + "/" + made.getString("key.id");
        assertThat(operator().get(address).jsonPath().getString("used")).isNull();
        by(made.getString("secret")).get(DECISIONS).then().statusCode(200);
        until(() -> operator().get(address).jsonPath().getString("used") != null);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7, 198.51.100.8",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff:4:5:6, 2001:db8:1:3:3:4:5:6"
    })
    void who_tries_keys_and_links_is_held_off_and_nobody_else(String guesser, String again, String other) {
        String wrong = "rdn_" + "A".repeat(43);
        for (int i = 0; i < 300; i++) {
            if (i % 2 == 0) {
                from(guesser)
                        .header("Authorization", "Bearer " + wrong)
                        .get(DECISIONS)
                        .then()
                        .statusCode(401);
            } else {
                from(guesser)
                        .get("/api/v1/invitations/" + "A".repeat(32))
                        .then()
                        .statusCode(404)
                        .header("RateLimit-Policy", is("\"guesses\";q=300;w=60"))
                        .header("RateLimit", startsWith("\"guesses\";r=" + (299 - i) + ";t="));
            }
        }
        for (Response held : List.of(
                from(again).header("Authorization", "Bearer " + wrong).get(DECISIONS),
                from(again).get("/invitations/" + "A".repeat(32)),
                from(again).get("/api/v1/interviews/" + "A".repeat(32)))) {
            problem(held.then(), 429).body("type", is("/problems/too-many-requests"));
            assertThat(Integer.parseInt(held.header("Retry-After"))).isBetween(1, 60);
            assertThat(held.header("RateLimit")).startsWith("\"guesses\";r=0;t=");
        }
        // What holds for everybody is read by them as well, and by others all.
        from(again).get("/api/v1/rulebook").then().statusCode(200);
        from(other).get("/api/v1/invitations/" + "A".repeat(32)).then().statusCode(404);
        operator().header("X-Forwarded-For", other).get(DECISIONS).then().statusCode(200);
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_again() {
        String key = operator()
                .contentType("application/json")
                .body("{\"name\":\"%s\",\"scopes\":[\"READ\"],\"requests\":2}".formatted(UUID.randomUUID()))
                .post(KEYS)
                .jsonPath()
                .getString("secret");
        by(key).get(DECISIONS)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", is("\"default\";q=2;w=60"))
                .header("RateLimit", startsWith("\"default\";r=1;t="));
        by(key).get(DECISIONS).then().statusCode(200).header("RateLimit", startsWith("\"default\";r=0;t="));
        Response third = by(key).get(DECISIONS);
        problem(third.then(), 429).body("type", is("/problems/too-many-requests"));
        assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/problems",
                "/docs",
                "/rulebook",
                "/rulebook/try",
                "/q/openapi",
                "/q/health",
                "/q/metrics",
                "/api/v1/rulebook",
                "/api/v1/questionnaire",
                "/api/v1/profiles/schema",
                "/api/v1/profiles/table"
            })
    void what_is_the_same_for_everybody_is_told_to_everybody(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void what_does_not_say_whom_it_is_for_is_for_nobody() {
        problem(operator().get(GuardedPage.PATH + "/unsaid").then(), 403);
        problem(given().get(GuardedPage.PATH + "/unsaid").then(), 401);
    }

    @Test
    void whoever_was_given_an_interview_leads_it_and_another_tenant_does_not() {
        String interview = by(secret("default", "ASSESS"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(interview).then().statusCode(200);
        given().contentType("application/json")
                .body("{\"answers\":[{\"question\":\"aim\",\"answer\":\"UNDECIDED\"}]}")
                .put(interview + "/answers")
                .then()
                .statusCode(200);
        problem(by(secret(tenant(), "ASSESS", "READ")).get(interview).then(), 404);
        problem(by("rdn_" + "A".repeat(43)).get(interview).then(), 401);
        problem(
                given().contentType("application/json")
                        .body("{}")
                        .post("/api/v1/interviews")
                        .then(),
                401);
    }

    @Test
    void who_read_a_decision_is_told_to_administrators_until_the_candidate_is_erased() throws InterruptedException {
        String candidate = somebody();
        JsonPath reader = SignedIn.key("default", "READ");
        String id = kept(secret("default", "ASSESS"), candidate);
        String key = reader.getString("secret");
        by(key).get(DECISIONS + "/" + id).then().statusCode(200);
        by(key).get("/api/v1/assessments/" + id + "/sensitivity").then().statusCode(200);
        by(key).get("/api/v1/candidates/" + candidate + "/timeline").then().statusCode(200);
        by(key).get("/api/v1/candidates/" + candidate + "/export").then().statusCode(200);
        String about = READINGS + "?candidate=" + candidate;
        until(() -> operator().get(about).jsonPath().getList("readings").size() == 4);
        operator()
                .get(about)
                .then()
                .body("readings.caller", everyItem(is("key " + reader.getString("key.name"))))
                .body(
                        "readings.operation",
                        hasItems(
                                "GET /api/v1/decisions/{id}",
                                "GET /api/v1/assessments/{id}/sensitivity",
                                "GET /api/v1/candidates/{reference}/timeline",
                                "GET /api/v1/candidates/{reference}/export"));
        operator().get(READINGS + "?decision=" + id).then().body("readings", hasSize(3));
        String next = operator().get(about + "&limit=3").then().extract().path("next");
        operator().get(about + "&limit=3&cursor=" + next).then().body("readings", hasSize(1));
        problem(operator().get(READINGS + "?cursor=x").then(), 422).body("faults[0].path", is("cursor"));
        problem(operator().get(READINGS + "?decision=x").then(), 422).body("faults[0].path", is("decision"));
        by(secret(tenant(), "ADMINISTER")).get(about).then().statusCode(200).body("readings", empty());
        operator().delete("/api/v1/candidates/" + candidate).then().statusCode(200);
        operator().get(about).then().body("readings", empty());
    }

    @Test
    void tenants_are_the_operators() {
        String tenant = tenant();
        String key = secret(tenant, "ADMINISTER");
        by(key).get("/api/v1/tenants").then().statusCode(200).body("tenants.name", is(List.of(tenant)));
        operator().get("/api/v1/tenants").then().body("tenants.name", hasItems("default", tenant));
        problem(
                by(key).contentType("application/json")
                        .body("{\"name\":\"mine\"}")
                        .post("/api/v1/tenants")
                        .then(),
                403);
        problem(by(key).get("/api/v1/tenants/default").then(), 404);
        problem(by(key).get(KEYS + "?tenant=default").then(), 404);
        problem(operator().get(KEYS + "?tenant=nobody").then(), 404);
        problem(operator().post("/api/v1/tenants/default/close").then(), 422).body("faults[0].path", is("tenant"));
        problem(
                        by(key).contentType("application/json")
                                .body("{\"name\":\"x\",\"scopes\":[\"READ\"],\"tenant\":\"default\"}")
                                .post(KEYS)
                                .then(),
                        422)
                .body("faults[0].path", is("$.tenant"));
        problem(
                        operator()
                                .contentType("application/json")
                                .body("{\"name\":\"" + tenant + "\"}")
                                .post("/api/v1/tenants")
                                .then(),
                        409)
                .body("type", is("/problems/name-taken"));
        problem(
                operator()
                        .contentType("application/json")
                        .body("{\"name\":\"x\",\"scopes\":[\"READ\"],\"tenant\":\"nobody\"}")
                        .post(KEYS)
                        .then(),
                404);
    }

    @Test
    void what_another_site_has_a_browser_send_is_nobodys_word() {
        String key = secret("default", "ASSESS");
        problem(
                        given().header("Authorization", basic(key, ""))
                                .header("Sec-Fetch-Site", "cross-site")
                                .contentType("application/json")
                                .body("{\"reference\":\"c-1\"}")
                                .post("/api/v1/assessments")
                                .then(),
                        403)
                .body("detail", containsString("another site"));
    }

    private static String token(String role, Map<String, Object> further) {
        Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role), "tenant", "default"));
        claims.putAll(further);
        return IdentityProvider.token(claims);
    }

    @ParameterizedTest
    @CsvSource({
        "recruiter, 200, 403",
        "rule-author, 403, 403",
        "auditor, 200, 403",
        "administrator, 200, 200",
        "cook, 403, 403"
    })
    void people_may_do_what_their_role_is_for(String role, int decisions, int keys) {
        String token = token(role, Map.of());
        by(token).get(DECISIONS).then().statusCode(decisions);
        by(token).get(KEYS).then().statusCode(keys);
    }

    @Test
    void a_record_tells_which_person_it_was() {
        String id = kept(token("administrator", Map.of()), somebody());
        operator().get(DECISIONS + "/" + id).then().body("chain.caller", is("person ada@example.org"));
    }

    @Test
    void people_see_the_tenant_that_their_token_names() {
        String tenant = tenant();
        String id = kept(secret(tenant, "ASSESS"), somebody());
        by(token("auditor", Map.of("tenant", tenant)))
                .get(DECISIONS + "/" + id)
                .then()
                .statusCode(200);
        problem(by(token("auditor", Map.of())).get(DECISIONS + "/" + id).then(), 404);
        problem(by(token("auditor", Map.of("tenant", "nobody"))).get(DECISIONS).then(), 401);
        problem(
                by(token("auditor", Map.of("tenant", List.of("default"))))
                        .get(DECISIONS)
                        .then(),
                401);
        operator().post("/api/v1/tenants/" + tenant + "/close").then().statusCode(200);
        problem(by(token("auditor", Map.of("tenant", tenant))).get(DECISIONS).then(), 401);
    }

    @Test
    void a_token_that_is_over_or_that_somebody_else_signed_lets_nobody_in() {
        long before = Instant.now().minusSeconds(3_600).getEpochSecond();
        problem(
                by(token("auditor", Map.of("iat", before - 60, "exp", before)))
                        .get(DECISIONS)
                        .then(),
                401);
        problem(
                by(token("auditor", Map.of("iss", "http://elsewhere")))
                        .get(DECISIONS)
                        .then(),
                401);
        problem(
                by(IdentityProvider.forged(Map.of("roles", List.of("administrator"), "tenant", "default")))
                        .get(DECISIONS)
                        .then(),
                401);
    }

    @Test
    void who_wants_a_page_signs_in_with_the_identity_provider_and_comes_back_to_it() {
        Response sent =
                given().redirects().follow(false).accept("text/html,*/*;q=0.8").get(GuardedPage.PATH);
        assertThat(sent.statusCode()).isEqualTo(302);
        String authorize = sent.header("Location");
        assertThat(authorize).contains("/authorize?");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(authorize)
                .header("Location");
        assertThat(back).contains("/signed-in?code=ada");
        Response signedIn = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(sent.cookies())
                .accept("text/html,*/*;q=0.8")
                .get(back);
        assertThat(signedIn.statusCode()).as(signedIn.asString()).isEqualTo(302);
        assertThat(signedIn.header("Location")).contains(GuardedPage.PATH);
        given().cookies(signedIn.cookies())
                .get(GuardedPage.PATH)
                .then()
                .statusCode(200)
                .body(containsString("person ada@example.org of default"));
        given().cookies(signedIn.cookies()).get(DECISIONS).then().statusCode(200);
        problem(given().cookies(signedIn.cookies()).get(KEYS).then(), 403);
        problem(
                given().cookies(signedIn.cookies())
                        .header("Sec-Fetch-Site", "same-site")
                        .contentType("application/json")
                        .body("{\"reference\":\"c-1\"}")
                        .post("/api/v1/assessments")
                        .then(),
                403);
    }

    @Test
    void the_page_of_a_kept_decision_asks_who_reads_and_one_by_a_link_does_not() {
        String report = "/assessments/" + kept(secret("default", "ASSESS"), somebody());
        for (String page : List.of(report, report + "?audience=manager")) {
            Response sent = given().redirects()
                    .follow(false)
                    .accept("text/html,*/*;q=0.8")
                    .get(page);
            assertThat(sent.statusCode()).as(page).isEqualTo(302);
            assertThat(sent.header("Location")).contains("/authorize?");
        }
        problem(given().get(report + "/report.pdf").then(), 401);
        by(secret("default", "READ")).accept("text/html").get(report).then().statusCode(200);
        by(secret("default", "ASSESS")).accept("text/html").get(report).then().statusCode(403);
        given().accept("text/html").get("/samples/new-owner").then().statusCode(200);
        for (String link :
                List.of("/interviews/nobody", "/interviews/nobody/topics", "/invitations/nobody", "/results/nobody")) {
            given().redirects()
                    .follow(false)
                    .accept("text/html,*/*;q=0.8")
                    .get(link)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void somebody_who_only_asks_by_program_is_sent_nowhere() {
        given().redirects()
                .follow(false)
                .get(GuardedPage.PATH)
                .then()
                .statusCode(401)
                .header("Location", not(notNullValue()));
    }
}
