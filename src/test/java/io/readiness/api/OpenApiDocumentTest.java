package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("docs", "openapi.yaml");

    @Test
    void the_committed_document_is_the_one_that_runs() throws IOException {
        String running = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, running);
        }
        assertThat(running)
                .as("%s; to refresh it: ./mvnw test -Dtest=OpenApiDocumentTest -Dopenapi.update=true", COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_field_of_a_profile_is_described() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.Profile.properties.findAll { !it.value.description }.size()", is(0))
                .body("components.schemas.Evidence.properties.findAll { !it.value.description }.size()", is(0));
    }

    @Test
    void the_example_of_an_assessment_is_the_answer_to_the_example_of_a_profile() {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
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
