package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What is named exactly counts before what is meant by a star, and of two forms the one that is liked better. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                             | application/yaml",
                "application/json, */*                           | application/json",
                "application/json;q=0.5, application/yaml        | application/yaml",
                "application/json;q=0.5, application/yaml;q=0.4  | application/json",
                "application/json;q=0, */*                       | application/yaml",
                "text/html, application/xhtml+xml, */*;q=0.8     | application/yaml",
                "application/*;q=0.3, application/yaml;q=0.2     | application/json",
                "text/yaml                                       | application/yaml",
            })
    void it_is_handed_out_in_the_form_that_is_liked_best(String accepted, String type) {
        given().header("Accept", accepted)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "*/*;q=0"})
    void a_form_that_there_is_not_is_refused(String accepted) {
        given().header("Accept", accepted)
                .get("/q/openapi")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", is("/problems/not-acceptable"))
                .body("detail", containsString("application/yaml or application/json"));
    }

    private static String json(Response response) {
        return response.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .asString();
    }

    /** The parameters that have examples belong to it. */
    @Test
    void the_example_of_an_answer_is_the_answer_to_the_example_of_a_request() throws IOException {
        JsonNode document = JSON.readTree(json(given().get("/q/openapi.json")));
        int examples = 0;
        for (Map.Entry<String, JsonNode> operation : document.get("paths").properties()) {
            JsonNode request = operation.getValue().at("/post/requestBody/content/application~1json/example");
            JsonNode answer = operation.getValue().at("/post/responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> response.getValue().at("/content/application~1json/example"))
                    .filter(example -> !example.isMissingNode())
                    .findFirst()
                    .orElse(JSON.missingNode());
            if (!request.isMissingNode() && !asksWhatIsKept(operation.getKey())) {
                String answered = given().contentType(ContentType.JSON)
                        .body(request.toString())
                        .queryParams(exampleQuery(document, operation.getValue().at("/post/parameters")))
                        .post(operation.getKey())
                        .asString();
                assertThat(JSON.readTree(Kept.by(DocumentExamples.EDITION, answered)))
                        .as(operation.getKey())
                        .isEqualTo(answer);
                examples++;
            }
        }
        assertThat(examples).isEqualTo(10);
    }

    /** No store is here. */
    private static boolean asksWhatIsKept(String path) {
        return path.contains("{id}") || path.startsWith("/api/v1/interviews");
    }

    private static Map<String, Object> exampleQuery(JsonNode document, JsonNode parameters) {
        Map<String, Object> query = new HashMap<>();
        for (JsonNode told : parameters) {
            JsonNode parameter =
                    told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told;
            if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                JsonNode example = parameter.get("example");
                query.put(parameter.path("name").asText(), (example.isArray() ? example.get(0) : example).asText());
            }
        }
        return query;
    }
}
