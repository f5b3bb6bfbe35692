package io.readiness.api;

import static io.readiness.api.AssessmentResourceTest.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.SentBody;
import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithFrozenRulebook.class)
class ProfileImportResourceTest {
    /** The client would add a charset to the content type that is not that of the body. */
    private static final RestAssuredConfig AS_TOLD = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final String IMPORT = "/api/v1/profiles/import";
    private static final String RESUME = """
            {"basics":{"name":"Ada Example","email":"ada@example.org"},
             "work":[{"name":"Tallowgate","position":"Product Owner","startDate":"2021-04","highlights":[
             "Brought early settlements that went wrong from 6.2% down to 1.9% with a calculator borrowers use themselves."]}],
             "certificates":[{"name":"CSPO","date":"2021"}]}
            """;
    private static final String TEXT = """
            Experience

            Product Owner, Tallowgate Bank
            04/2021 - present
            - Brought early settlements that went wrong from 6.2% down to 1.9%.
            """;

    @TestHTTPResource
    private URI service;

    private static ValidatableResponse imported(String type, String body) {
        return imported(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse imported(String type, byte[] body) {
        return given().config(AS_TOLD)
                .contentType(type)
                .queryParam("asOf", "2026-11-22")
                .body(body)
                .post(IMPORT)
                .then();
    }

    @AlsoPackaged
    @Test
    void a_json_resume_becomes_a_draft_that_says_so() {
        imported("application/json", RESUME)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Language", "en")
                .body("profile.reference", matchesPattern("draft-[0-9a-f]{32}"))
                .body("profile.role.kind", is("PRODUCT_OWNER"))
                .body("profile.role.months", is(67))
                .body("profile.certifications[0].obtainedIn", is("2021"))
                .body("profile.evidence", nullValue())
                .body("proposals.evidence.outcome.baseline", hasItem(6.2f))
                .body("proposals.questions.flatten().question", hasItems("OWN_DECISION", "FIGURE_CHANGED"))
                .body("fields.find { it.path == '$.role.title' }.sureness", is("STATED"))
                .body("fields.find { it.path == '$.role.title' }.source.place", is("work[0].position"))
                .body("remarks.remark", hasItem("IS_DRAFT"))
                .body("meanings.find { it.remark == 'IS_DRAFT' }.says", not(nullValue()))
                .body("dropped.kind", hasItems("NAME", "EMAIL"))
                .body(not(containsString("Ada")))
                .body(not(containsString("example.org")));
    }

    @AlsoPackaged
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/markdown", "application/octet-stream"})
    void a_text_becomes_a_draft_whatever_it_is_called(String type) {
        imported(type, TEXT)
                .statusCode(200)
                .body("profile.role.title", is("Product Owner"))
                .body("fields.source.document", everyItem(containsString("document 1")));
    }

    @AlsoPackaged
    @Test
    void several_files_become_one_draft_and_their_names_are_not_told() {
        given().multiPart("resume", "ada-example.json", RESUME.getBytes(StandardCharsets.UTF_8), "application/json")
                .multiPart("more", "ada-example.txt", TEXT.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(IMPORT)
                .then()
                .statusCode(200)
                .body("documents", hasSize(2))
                .body("profile.role.title", is("Product Owner"))
                .body(not(containsString("ada-example")));
    }

    @Test
    void the_draft_is_called_as_its_caller_says() {
        given().contentType("application/json")
                .queryParam("reference", "c-7")
                .body(RESUME)
                .post(IMPORT)
                .then()
                .body("profile.reference", is("c-7"));
        problem(
                        given().contentType("application/json")
                                .queryParam("reference", "ada@example.org")
                                .body(RESUME)
                                .post(IMPORT)
                                .then(),
                        422)
                .body("faults.path", hasItem("reference"));
    }

    @AlsoPackaged
    @Test
    void a_draft_is_assessed_as_it_is_and_the_assessment_says_so() {
        String profile = BuiltIn.compactJson(
                imported("application/json", RESUME).extract().path("profile"));
        given().contentType(ContentType.JSON)
                .queryParam("draft", "true")
                .body(profile)
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .body("draft", not(nullValue()));
        given().contentType(ContentType.JSON)
                .body(profile)
                .post("/api/v1/assessments")
                .then()
                .statusCode(200)
                .body("draft", nullValue());
        problem(
                        given().contentType(ContentType.JSON)
                                .queryParam("draft", "yes")
                                .body(profile)
                                .post("/api/v1/assessments")
                                .then(),
                        422)
                .body("faults.path", hasItem("draft"));
    }

    @Test
    void json_without_any_part_of_a_resume_tells_nothing() {
        imported("application/json", "{\"reference\":\"c-1\"}")
                .statusCode(200)
                .body("profile.role", nullValue())
                .body("remarks.remark", hasItem("NO_ROLE_FOUND"));
    }

    @Test
    void the_same_document_and_reference_give_the_same_draft() {
        assertThat(called("c-7").extract().asByteArray())
                .isEqualTo(called("c-7").extract().asByteArray());
    }

    @Test
    void candidates_without_a_reference_are_never_called_the_same() {
        String one = imported("application/json", RESUME).extract().path("profile.reference");
        String other = imported("application/json", RESUME).extract().path("profile.reference");
        assertThat(one).isNotEqualTo(other);
    }

    private static ValidatableResponse called(String reference) {
        return given().contentType("application/json")
                .queryParam("asOf", "2026-11-22")
                .queryParam("reference", reference)
                .body(RESUME)
                .post(IMPORT)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"basics\": | 422 | unreadable-document",
                "application/json | [1] | 415 | unknown-document",
                "application/json | null | 415 | unknown-document",
                "application/json | true | 415 | unknown-document",
                "application/json | 12 | 415 | unknown-document",
                "application/json | '\"abc\"' | 415 | unknown-document",
                "application/json | abc | 422 | unreadable-document",
                "text/plain | ' ' | 422 | unreadable-document"
            })
    void what_cannot_be_read_is_told_as_a_problem(String type, String body, int status, String problem) {
        problem(imported(type, body), status).body("type", endsWith(problem));
    }

    @Test
    void what_is_for_another_address_is_told_where_to_go() {
        problem(imported("application/json", "{\"reference\":\"c-1\",\"role\":{\"title\":\"Product Owner\"}}"), 415)
                .body("detail", containsString("This is a profile; send it to /api/v1/assessments."));
        problem(
                        given().multiPart(
                                        "table",
                                        "candidates.csv",
                                        "reference\nc-1\n".getBytes(StandardCharsets.UTF_8),
                                        "text/csv")
                                .post(IMPORT)
                                .then(),
                        415)
                .body("detail", containsString("send it to /api/v1/profiles/table."));
    }

    @Test
    void bytes_of_no_format_are_told_as_a_problem() {
        problem(imported("application/octet-stream", new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 0, 7}), 415)
                .body("type", endsWith("unknown-document"));
    }

    /** Written by hand, since no client writes such a form. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data;boundary=x", "multipart/form-data"})
    void a_form_that_is_none_is_told_as_a_problem(String type) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(service.resolve(IMPORT))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("nothing of a form"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(form, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("unreadable-document");
    }

    @Test
    void another_form_is_refused_with_those_that_are_read() {
        problem(imported("image/png", new byte[] {1}), 415).header("Accept", containsString("application/pdf"));
    }

    @AlsoPackaged
    @Test
    void a_document_may_be_larger_than_other_bodies_and_not_larger_than_eight_mebibytes() {
        String padded = RESUME + " ".repeat(2 * JsonBodyReader.MAX_BYTES);
        imported("application/json", padded).statusCode(200);
        problem(imported("application/json", new byte[SentBody.MAX_BYTES + 1]), 413)
                .body("type", endsWith("body-too-large"))
                .body("detail", containsString(String.valueOf(SentBody.MAX_BYTES)));
        problem(
                        given().contentType("application/json")
                                .body(padded)
                                .post("/api/v1/assessments")
                                .then(),
                        413)
                .body("detail", containsString(String.valueOf(JsonBodyReader.MAX_BYTES)));
    }

    @AlsoPackaged
    @Test
    void what_is_exported_comes_back_equal() throws IOException {
        String profile = Files.readString(Path.of("rules", "golden", "startup-owner", "profile.json"));
        byte[] exported = given().contentType(ContentType.JSON)
                .body(profile)
                .post("/api/v1/profiles/export")
                .then()
                .statusCode(200)
                .body("meta.readiness.profile.reference", not(nullValue()))
                .extract()
                .asByteArray();
        String draft = imported("application/json", exported)
                .statusCode(200)
                .body("fields.sureness", everyItem(is("STATED")))
                .extract()
                .asString();
        Profile back = BuiltIn.JSON.treeToValue(BuiltIn.JSON.readTree(draft).path("profile"), Profile.class);
        assertThat(back).isEqualTo(BuiltIn.JSON.readValue(profile, Profile.class));
    }
}
