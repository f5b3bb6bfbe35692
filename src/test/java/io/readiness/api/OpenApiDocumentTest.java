package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("docs", "openapi.yaml");
    private static final String GATHERED = "/q/gathered-openapi";

    @Test
    void the_committed_document_is_what_the_code_says() throws IOException {
        String gathered = given().get(GATHERED).then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, gathered);
        }
        assertThat(gathered)
                .as("%s; to refresh it: ./mvnw test -Dtest=OpenApiDocumentTest -Dopenapi.update=true", COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void the_committed_document_is_handed_out() throws IOException {
        for (String path : List.of("", "?format=yaml", ".yaml", ".yml")) {
            String handedOut = given().get("/q/openapi" + path)
                    .then()
                    .statusCode(200)
                    .contentType("application/yaml")
                    .extract()
                    .asString();
            assertThat(handedOut).as(path).isEqualTo(Files.readString(COMMITTED));
        }
    }

    @Test
    void it_is_handed_out_as_json_to_whoever_asks_for_that() {
        String gathered = given().get(GATHERED + ".json").asString();
        for (String path : List.of("?format=json", ".json")) {
            assertThat(json(given().get("/q/openapi" + path))).as(path).isEqualTo(gathered);
        }
        assertThat(json(given().accept(ContentType.JSON).get("/q/openapi"))).isEqualTo(gathered);
    }

    private static String json(Response response) {
        return response.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .asString();
    }

    @Test
    void every_field_of_a_profile_is_described() {
        given().get(GATHERED + "?format=json")
                .then()
                .body("components.schemas.Profile.properties.findAll { !it.value.description }.size()", is(0))
                .body("components.schemas.Evidence.properties.findAll { !it.value.description }.size()", is(0));
    }

    @Test
    void the_example_of_an_assessment_is_the_answer_to_the_example_of_a_profile() {
        JsonPath document = given().get(GATHERED + "?format=json").jsonPath();
        String assess = "paths.'/api/v1/assessments'.post.";
        Object profile = document.get(assess + "requestBody.content.'application/json'.example");
        Map<String, Object> example = document.get(assess + "responses.'200'.content.'application/json'.example");
        Map<String, Object> answer = given().contentType(ContentType.JSON)
                .body(profile)
                .queryParam("asOf", example.get("asOf"))
                .post("/api/v1/assessments")
                .jsonPath()
                .get();
        assertThat(answer).isEqualTo(example);
    }
}
