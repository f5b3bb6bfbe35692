package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.Kept;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class OpenApiResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = OpenApiDocumentTest.COMMITTED;

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
    void it_is_handed_out_as_json_to_whoever_asks_for_that() throws IOException {
        JsonNode committed = new YAMLMapper().readTree(COMMITTED.toFile());
        for (String path : List.of("?format=json", ".json")) {
            assertThat(JSON.readTree(json(given().get("/q/openapi" + path))))
                    .as(path)
                    .isEqualTo(committed);
        }
        assertThat(JSON.readTree(json(given().accept(ContentType.JSON).get("/q/openapi"))))
                .isEqualTo(committed);
    }

    private static String json(Response response) {
        return response.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .asString();
    }

    @Test
    void the_example_of_an_answer_is_the_answer_to_the_example_of_a_request() throws IOException {
        int examples = 0;
        for (Map.Entry<String, JsonNode> operation :
                JSON.readTree(json(given().get("/q/openapi.json"))).get("paths").properties()) {
            JsonNode request = operation.getValue().at("/post/requestBody/content/application~1json/example");
            JsonNode answer = operation.getValue().at("/post/responses/200/content/application~1json/example");
            if (!request.isMissingNode()) {
                boolean dated = operation
                        .getValue()
                        .at("/post/parameters")
                        .findValuesAsText("name")
                        .contains("asOf");
                String answered = given().contentType(ContentType.JSON)
                        .body(request.toString())
                        .queryParams(dated ? Map.of("asOf", "2026-11-22") : Map.of())
                        .post(operation.getKey())
                        .asString();
                assertThat(JSON.readTree(Kept.by(DocumentExamples.EDITION, answered)))
                        .as(operation.getKey())
                        .isEqualTo(answer);
                examples++;
            }
        }
        assertThat(examples).isEqualTo(8);
    }
}
