package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.rulebook.BuiltIn;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.ResponseSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assessment is ordered, its applicant is led to it, and what comes of it goes back to whoever ordered. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class OrderResourceTest {
    private static final String ORDERS = "/api/v1/orders";
    private static final String INTERVIEW = "product-ownership-interview";
    private static final String FROM_RESUME = "product-ownership-from-resume";

    private static ResponseSpecification problem(int status, String kind) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("type", is("/problems/" + kind))
                .build();
    }

    private static ValidatableResponse send(String body) {
        return given().contentType("application/json").body(body).post(ORDERS).then();
    }

    private static String order(String packageId, String applicant, String further) {
        return "{\"packageId\":\"%s\",\"applicant\":{%s}%s}"
                .formatted(packageId, applicant, further.isEmpty() ? "" : "," + further);
    }

    private static String called(String reference) {
        return "\"reference\":\"" + reference + "\"";
    }

    /** An order of an interview with somebody new. */
    private static JsonPath placed(String reference) {
        return send(order(INTERVIEW, called(reference), ""))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String invitation(JsonPath order) {
        String link = order.getString("links.invitation");
        return "/api/v1" + link.substring(link.indexOf("/invitations/"));
    }

    private static ValidatableResponse consent(String invitation) {
        return given().post(invitation + "/consent").then();
    }

    private static ValidatableResponse answer(String invitation, String question, String answer) {
        return given().contentType("application/json")
                .body("{\"answers\":[{\"question\":\"%s\",\"answer\":%s}]}".formatted(question, answer))
                .put(invitation + "/answers")
                .then();
    }

    private static Response submit(String invitation) {
        return given().post(invitation + "/submit");
    }

    private static ValidatableResponse found(String id) {
        return given().get(ORDERS + "/" + id).then();
    }

    @Test
    void what_may_be_ordered_stands_in_the_rulebook() {
        given().get("/api/v1/packages")
                .then()
                .statusCode(200)
                .body("packages.id", hasItems(INTERVIEW, FROM_RESUME))
                .body("packages.type", everyItem(is("SKILLS_TEST")))
                .body("packages.name", everyItem(notNullValue()))
                .body("packages.description", everyItem(notNullValue()));
    }

    @Test
    void an_order_goes_from_its_link_by_consent_and_answers_to_a_result() {
        JsonPath order = send(order(
                        INTERVIEW,
                        called("way-1") + ",\"name\":\"Ada Lovelace\",\"email\":\"ada@example.org\"",
                        "\"reference\":\"ats-17\",\"job\":{\"title\":\"Product Manager\"},\"inline\":true"))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/orders/"))
                .body("status", is("OPEN"))
                .body("channel", is("NATIVE"))
                .body("invitation.progress", is("INVITED"))
                .body("links.result", nullValue())
                .extract()
                .jsonPath();
        String id = order.getString("id");
        String invitation = invitation(order);
        assertThat(invitation).matches("/api/v1/invitations/[A-Za-z0-9_-]{32}");
        assertThat(order.getString("links.invitation")).startsWith("http://localhost:");
        given().get(invitation)
                .then()
                .statusCode(200)
                .header("Content-Language", is("en"))
                .body("jobTitle", is("Product Manager"))
                .body("intro", containsString("Product Manager"))
                .body("stored", hasSize(4))
                .body("seen", hasSize(3))
                .body("unseen", hasSize(3))
                .body("consent", startsWith("I agree"))
                .body("kept", notNullValue())
                .body("progress", is("INVITED"));
        consent(invitation).statusCode(200).body("progress", is("CONSENTED"));
        given().get(invitation + "/interview").then().statusCode(200).body("next.question", is("aim"));
        answer(invitation, "aim", "\"PRODUCT_MANAGEMENT\"")
                .statusCode(200)
                .body("reference", is("way-1"))
                .body("answers", hasSize(1));
        found(id).body("invitation.progress", is("STARTED")).body("invitation.consentedTo", notNullValue());
        answer(invitation, "conversations", "6").statusCode(200);
        given().get(ORDERS + "/" + id + "/result").then().spec(problem(409, "no-result"));
        submit(invitation)
                .then()
                .statusCode(200)
                .body("progress", is("SUBMITTED"))
                .body("status", is("COMPLETED"));
        JsonPath completed = found(id)
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("completedAt", notNullValue())
                .body("links.invitation", nullValue())
                .body("links.result", containsString("/results/"))
                .extract()
                .jsonPath();
        String decision = completed.getString("decision");
        given().get(ORDERS + "/" + id + "/result")
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"))
                .body("maxScore", is(100.0f))
                .body("resultUrl", is(completed.getString("links.result")))
                .body("decision", is(decision))
                .body("attributes.find { it.id == 'headline' }.value", notNullValue())
                .body("attributes.find { it.id == 'path' }.type", is("TEXT"))
                .body("attributes.find { it.id == 'range' }.value", containsString(" to "))
                .body("attributes.find { it.id == 'decides' }.value", startsWith("A person"))
                .body("attributes.findAll { it.type == 'SUB_RESULT' }.label", everyItem(notNullValue()))
                .body("attributes.findAll { it.status == 'UNKNOWN' }.score", everyItem(nullValue()))
                .body("attributes.findAll { it.status == 'COMPLETED' }.score.max", everyItem(is(4)))
                .body("roleMatch", nullValue())
                .body("attachments.name", is(List.of("report.pdf")));
        assertThat(given().get("/api/v1/orders/" + id + "/attachments/report.pdf")
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        given().get("/api/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("decision.candidate", is("way-1"))
                .body("shape.audience", is("RECRUITER"))
                .body("chain.caller", is("applicant"))
                .body("chain.address", is("orders"));
        given().get(invitation + "/assessment")
                .then()
                .statusCode(200)
                .body("reference", is("way-1"))
                .body("thisWeek", notNullValue())
                .body("hiring", nullValue());
    }

    @Test
    void no_answer_is_taken_without_consent() {
        String invitation = invitation(placed("consent-1"));
        answer(invitation, "aim", "\"UNDECIDED\"").spec(problem(409, "consent-missing"));
        given().get(invitation + "/interview").then().spec(problem(409, "consent-missing"));
        submit(invitation).then().spec(problem(409, "consent-missing"));
        consent(invitation).statusCode(200);
        consent(invitation).statusCode(200).body("progress", is("CONSENTED"));
        answer(invitation, "aim", "\"UNDECIDED\"").statusCode(200);
        consent(invitation).statusCode(200).body("progress", is("STARTED"));
    }

    @Test
    void who_hands_in_twice_or_twice_at_once_has_handed_in() {
        JsonPath order = placed("twice-1");
        String invitation = invitation(order);
        consent(invitation);
        answer(invitation, "aim", "\"UNDECIDED\"").statusCode(200);
        List<CompletableFuture<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> submit(invitation)));
        }
        sent.forEach(one -> one.join().then().statusCode(200).body("progress", is("SUBMITTED")));
        submit(invitation).then().statusCode(200);
        given().get("/api/v1/decisions?candidate=twice-1")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1))
                .body(
                        "decisions[0].id",
                        is(found(order.getString("id")).extract().jsonPath().getString("decision")));
        answer(invitation, "aim", "\"STAY\"").spec(problem(409, "order-not-open"));
    }

    @Test
    void who_withdraws_twice_at_once_has_withdrawn() {
        String invitation = invitation(placed("twice-2"));
        consent(invitation);
        List<CompletableFuture<Response>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> given().post(invitation + "/withdraw")));
        }
        sent.forEach(one -> one.join().then().statusCode(200).body("progress", is("WITHDRAWN")));
    }

    @Test
    void only_an_open_order_is_cancelled_closed_or_answered() {
        JsonPath order = placed("late-1");
        String at = ORDERS + "/" + order.getString("id");
        String invitation = invitation(order);
        consent(invitation);
        given().contentType("application/json")
                .body("{\"reason\":\"The role was filled.\"}")
                .post(at + "/cancel")
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("reason", is("The role was filled."))
                .body("links.invitation", nullValue());
        given().contentType("application/json")
                .body("{\"reason\":\"Again.\"}")
                .post(at + "/cancel")
                .then()
                .spec(problem(409, "order-not-open"))
                .body("detail", containsString("CANCELLED"));
        given().post(at + "/close").then().spec(problem(409, "order-not-open"));
        answer(invitation, "aim", "\"STAY\"").spec(problem(409, "order-not-open"));
        submit(invitation).then().spec(problem(409, "order-not-open"));
        given().post(invitation + "/withdraw").then().spec(problem(409, "order-not-open"));
        given().get(invitation).then().statusCode(200).body("status", is("CANCELLED"));
        given().get(at + "/result").then().spec(problem(409, "no-result"));
    }

    @Test
    void a_recruiter_closes_an_order_with_what_there_is() throws IOException {
        JsonPath nothing = placed("close-1");
        given().post(ORDERS + "/" + nothing.getString("id") + "/close").then().spec(problem(409, "order-not-open"));
        String profile = Files.readString(BuiltIn.RULES.resolve("golden/nearly-ready/profile.json"));
        JsonPath brought = send(order(FROM_RESUME, called("close-2"), "\"profile\":" + profile))
                .statusCode(201)
                .extract()
                .jsonPath();
        given().post(ORDERS + "/" + brought.getString("id") + "/close")
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"));
        given().get("/api/v1/decisions?candidate=close-2")
                .then()
                .body("decisions", hasSize(1))
                .body("decisions[0].band", notNullValue());
        JsonPath asked = placed("close-3");
        consent(invitation(asked));
        answer(invitation(asked), "conversations", "8").statusCode(200);
        given().post(ORDERS + "/" + asked.getString("id") + "/close")
                .then()
                .statusCode(200)
                .body("status", is("COMPLETED"));
        given().post(invitation(asked) + "/withdraw").then().spec(problem(409, "order-not-open"));
    }

    @Test
    void an_order_with_the_same_reference_or_the_same_key_is_the_same_order() {
        String first = order(INTERVIEW, called("again-1"), "\"reference\":\"once\"");
        String id = send(first).statusCode(201).extract().jsonPath().getString("id");
        send(order(INTERVIEW, called("again-2"), "\"reference\":\"once\""))
                .statusCode(200)
                .body("id", is(id))
                .body("applicant.reference", is("again-1"));
        String key = UUID.randomUUID().toString();
        String keyed = order(INTERVIEW, called("again-3"), "");
        String answered = keyed(key, keyed)
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .asString();
        String again = keyed(key, keyed)
                .statusCode(201)
                .header("Idempotent-Replayed", is("true"))
                .extract()
                .asString();
        assertThat(again).isEqualTo(answered);
        keyed(key, order(INTERVIEW, called("again-4"), "")).spec(problem(422, "key-reused"));
        String faulty = UUID.randomUUID().toString();
        keyed(faulty, order("unheard-of", called("again-5"), "")).spec(problem(422, "invalid-request"));
        keyed(faulty, order(INTERVIEW, called("again-5"), "")).statusCode(201);
        given().delete("/api/v1/candidates/again-3").then().statusCode(200).body("orders", is(1));
        keyed(key, keyed).statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    private static ValidatableResponse keyed(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORDERS)
                .then();
    }

    @Test
    void a_job_with_a_description_has_the_match_of_profile_and_role_in_the_result() throws IOException {
        String profile = Files.readString(BuiltIn.RULES.resolve("golden/nearly-ready/profile.json"));
        String id = send(order(
                        FROM_RESUME,
                        called("job-1"),
                        "\"profile\":" + profile
                                + ",\"job\":{\"title\":\"Product Manager\",\"description\":\"You own the product strategy, talk to customers"
                                + " every week, decide the roadmap and are measured by outcomes such as retention and revenue.\"}"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        given().post(ORDERS + "/" + id + "/close").then().statusCode(200);
        given().get(ORDERS + "/" + id + "/result")
                .then()
                .statusCode(200)
                .body("attributes.find { it.id == 'range' }.value", is("75.11 of 100; nothing that counts is unknown"))
                .body("roleMatch.reference", is("job-1"))
                .body("roleMatch.roles", hasSize(1))
                .body("roleMatch.roles[0].scope", notNullValue())
                .body("roleMatch.roles[0].ask", notNullValue())
                .body("roleMatch.roles[0].fit.asked", notNullValue());
    }

    @Test
    void custom_fields_and_a_resume_begin_the_interview() {
        JsonPath told = send(order(
                        FROM_RESUME,
                        called("begin-1"),
                        "\"customFields\":[{\"question\":\"aim\",\"answer\":\"PRODUCT_MANAGEMENT\"}]"))
                .statusCode(201)
                .extract()
                .jsonPath();
        consent(invitation(told));
        given().get(invitation(told) + "/interview")
                .then()
                .body("answers.question", contains("aim"))
                .body("next.question", not(is("aim")));
        String resume = "Ada Lovelace\n\nExperience\n\nProduct Owner, Example Ltd, 2021-01 - present\n"
                + "- Interviewed 12 customers and cut churn by 14 % by dropping the export\n";
        JsonPath read = send(order(
                        FROM_RESUME,
                        called("begin-2"),
                        "\"resume\":{\"contentType\":\"text/plain\",\"data\":\"%s\"}"
                                .formatted(
                                        Base64.getEncoder().encodeToString(resume.getBytes(StandardCharsets.UTF_8)))))
                .statusCode(201)
                .extract()
                .jsonPath();
        consent(invitation(read));
        given().get(invitation(read) + "/interview")
                .then()
                .statusCode(200)
                .body("reference", is("begin-2"))
                .body("total.high", notNullValue());
        given().get("/api/v1/candidates/begin-2/export")
                .then()
                .statusCode(200)
                .body("interviews[0].state.isDraft", is(true))
                .body("interviews[0].state.start.role.kind", is("PRODUCT_OWNER"));
    }

    @Test
    void orders_are_listed_by_package_and_by_job() {
        String job = ",\"job\":{\"reference\":\"job-17\",\"title\":\"Owner, \\\"Graz\\\" & more\"}";
        send(order(INTERVIEW, called("by-job-1"), job.substring(1))).statusCode(201);
        send(order(FROM_RESUME, called("by-job-2"), job.substring(1))).statusCode(201);
        given().queryParam("job", "job-17").get(ORDERS).then().body("orders", hasSize(2));
        given().queryParam("job", "Owner, \"Graz\" & more").get(ORDERS).then().body("orders", hasSize(2));
        given().queryParam("job", "job-17")
                .queryParam("package", FROM_RESUME)
                .queryParam("limit", 1)
                .get(ORDERS)
                .then()
                .body("orders.applicant.reference", is(List.of("by-job-2")))
                .body("next", nullValue());
        given().queryParam("job", "job-1").get(ORDERS).then().statusCode(200).body("orders", hasSize(0));
        given().queryParam("package", "no-such")
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("orders", hasSize(0));
        for (String parameter : List.of("package", "job")) {
            for (String wrong : List.of("", "x".repeat(201), "a\u0000b")) {
                given().queryParam(parameter, wrong)
                        .get(ORDERS)
                        .then()
                        .statusCode(422)
                        .body("faults[0].path", is(parameter));
            }
        }
    }

    /** The id stands in the order, and so in every copy of the store and in the export. */
    @Test
    void the_interview_of_an_order_is_opened_by_its_invitation_alone() {
        String invitation = invitation(placed("closed-1"));
        consent(invitation).statusCode(200);
        answer(invitation, "conversations", "6").statusCode(200);
        String interview = given().get("/api/v1/candidates/closed-1/export")
                .then()
                .statusCode(200)
                .extract()
                .path("orders[0].state.interview");
        assertThat(interview).hasSizeGreaterThan(20);
        String address = "/api/v1/interviews/" + interview;
        for (String below : List.of("", "/next", "/profile")) {
            given().get(address + below).then().statusCode(404);
        }
        given().post(address + "/end").then().statusCode(404);
        given().contentType("application/json")
                .body("{\"answers\":[{\"question\":\"conversations\",\"answer\":1}]}")
                .put(address + "/answers")
                .then()
                .statusCode(404);
        given().get("/interviews/" + interview).then().statusCode(404);
        submit(invitation).then().statusCode(200);
        given().get("/interviews/" + interview + "/report").then().statusCode(404);
    }

    @Test
    void who_has_no_name_for_the_applicant_is_told_one() {
        String reference = send(order(INTERVIEW, "", ""))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("applicant.reference");
        assertThat(reference).matches("applicant-[0-9a-f]{32}");
    }

    @Test
    void a_name_and_an_address_stand_in_the_order_alone_and_go_with_it() {
        JsonPath order = send(order(
                        INTERVIEW,
                        called("personal-1") + ",\"name\":\"Grace Hopper\",\"email\":\"grace@example.org\"",
                        ""))
                .statusCode(201)
                .extract()
                .jsonPath();
        String invitation = invitation(order);
        consent(invitation);
        submit(invitation).then().statusCode(200);
        String id = order.getString("id");
        String decision = found(id).extract().jsonPath().getString("decision");
        for (String at : List.of(
                "/api/v1/decisions/" + decision,
                "/api/v1/assessments/" + decision,
                ORDERS + "/" + id + "/result",
                invitation,
                invitation + "/assessment")) {
            assertThat(given().get(at).then().statusCode(200).extract().asString())
                    .as(at)
                    .doesNotContain("Grace", "grace@");
        }
        given().get("/api/v1/candidates/personal-1/export")
                .then()
                .body("orders[0].state.order.applicant.name", is("Grace Hopper"))
                .body("interviews", hasSize(1))
                .body("records", hasSize(1));
        given().delete("/api/v1/candidates/personal-1")
                .then()
                .statusCode(200)
                .body("records", is(1))
                .body("orders", is(1))
                .body("interviews", is(1));
        found(id).spec(problem(404, "unknown-order"));
        given().get(invitation).then().spec(problem(404, "unknown-invitation"));
        given().get(ORDERS + "/" + id + "/result").then().spec(problem(404, "unknown-order"));
    }

    @Test
    void who_withdraws_ends_the_order_and_takes_the_answers_along() {
        JsonPath order = placed("leave-1");
        String invitation = invitation(order);
        consent(invitation);
        answer(invitation, "conversations", "6").statusCode(200);
        given().post(invitation + "/withdraw").then().statusCode(200).body("progress", is("WITHDRAWN"));
        given().post(invitation + "/withdraw").then().statusCode(200);
        found(order.getString("id"))
                .body("status", is("CANCELLED"))
                .body("reason", notNullValue())
                .body("invitation.progress", is("WITHDRAWN"));
        given().get("/api/v1/candidates/leave-1/export")
                .then()
                .body("interviews[0].state.answers", hasSize(0))
                .body("interviews[0].ended", notNullValue());
    }

    @Test
    void a_legal_hold_keeps_what_was_answered_by_somebody_who_withdraws() {
        JsonPath order = placed("leave-2");
        String invitation = invitation(order);
        consent(invitation);
        answer(invitation, "conversations", "6").statusCode(200);
        given().contentType("application/json")
                .body("{\"reason\":\"A case.\"}")
                .post("/api/v1/candidates/leave-2/hold")
                .then()
                .statusCode(201);
        given().post(invitation + "/withdraw").then().statusCode(200).body("progress", is("WITHDRAWN"));
        given().get("/api/v1/candidates/leave-2/export")
                .then()
                .body("interviews[0].state.answers", hasSize(1))
                .body("interviews[0].state.ended", is(true));
        given().delete("/api/v1/candidates/leave-2").then().spec(problem(409, "legal-hold"));
    }

    @Test
    void orders_are_listed_newest_first_and_page_by_page() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, placed("list-1").getString("id"));
        }
        given().get(ORDERS + "?candidate=list-1").then().statusCode(200).body("orders.id", is(ids));
        JsonPath first = given().get(ORDERS + "?candidate=list-1&limit=2")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("orders.id", is(ids.subList(0, 2)))
                .extract()
                .jsonPath();
        given().queryParam("candidate", "list-1")
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("orders.id", is(ids.subList(2, 3)))
                .body("next", nullValue());
        given().get(ORDERS + "?candidate=list-1&status=COMPLETED").then().body("orders", hasSize(0));
        given().get(ORDERS + "?candidate=list-1&status=open").then().body("orders", hasSize(3));
        given().get(ORDERS + "?status=rejekted")
                .then()
                .spec(problem(422, "invalid-request"))
                .body("faults[0].hint", containsString("rejected"));
        given().get(ORDERS + "?cursor=nonsense").then().spec(problem(422, "invalid-request"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'applicant':{}} | $.packageId
            {'packageId':'product-ownership-interview'} | $.applicant
            {'packageId':'product-ownership-intervew','applicant':{}} | $.packageId
            {'packageId':'product-ownership-interview','applicant':{'reference':'ada@example.org'}} | $.applicant.reference
            {'packageId':'product-ownership-interview','applicant':{'email':'ada'}} | $.applicant.email
            {'packageId':'product-ownership-interview','applicant':{'email':'a@b.org, c@d.org'}} | $.applicant.email
            {'packageId':'product-ownership-interview','applicant':{'name':''}} | $.applicant.name
            {'packageId':'product-ownership-interview','applicant':{'language':'english please'}} | $.applicant.language
            {'packageId':'product-ownership-interview','applicant':{},'jobb':{}} | $.jobb
            {'packageId':'product-ownership-from-resume','applicant':{},'resume':{'data':'!'}} | $.resume.data
            {'packageId':'product-ownership-from-resume','applicant':{},'customFields':[{'question':'aims','answer':1}]} | $.customFields[0].question
            {'packageId':'product-ownership-from-resume','applicant':{},'customFields':[{'question':'aim','answer':'RICHES'}]} | $.customFields[0].answer
            {'packageId':'product-ownership-from-resume','applicant':{},'profile':{'reference':'c-1','goal':{'aim':'RICHES'}}} | $.profile.goal.aim
            """)
    void what_is_wrong_with_an_order_is_told_at_its_place(String body, String path) {
        send(body.replace('\'', '"'))
                .spec(problem(422, "invalid-request"))
                .body("faults.path", hasItem(path))
                .body("faults[0].hint", notNullValue());
    }

    @Test
    void a_resume_that_cannot_be_read_is_refused_with_the_reason() {
        send(order(
                        FROM_RESUME,
                        called("broken-1"),
                        "\"resume\":{\"contentType\":\"application/pdf\",\"data\":\"AAAAAAAA\"}"))
                .statusCode(org.hamcrest.Matchers.oneOf(415, 422))
                .body("detail", notNullValue());
        given().get(ORDERS + "?candidate=broken-1").then().body("orders", hasSize(0));
    }

    @Test
    void nobody_finds_an_order_or_an_invitation_by_a_guess() {
        found(UUID.randomUUID().toString()).spec(problem(404, "unknown-order"));
        found("x").spec(problem(404, "unknown-order"));
        given().get("/api/v1/invitations/guess").then().spec(problem(404, "unknown-invitation"));
        given().post("/api/v1/invitations/guess/consent").then().spec(problem(404, "unknown-invitation"));
        given().post("/api/v1/invitations/guess/submit").then().spec(problem(404, "unknown-invitation"));
    }
}
