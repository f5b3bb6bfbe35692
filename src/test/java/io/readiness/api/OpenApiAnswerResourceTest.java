package io.readiness.api;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.batch.Batch;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.Problem;
import io.readiness.api.connection.Connections;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer that an operation can be brought to give is described: its status, its header fields and its body. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class OpenApiAnswerResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT;
    private static final DescribedSchemas SCHEMAS;

    static {
        try {
            DOCUMENT = new YAMLMapper().readTree(OpenApiDocumentTest.COMMITTED.toFile());
            SCHEMAS = DescribedSchemas.ofTheApi(OpenApiDocumentTest.COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation as it is described. */
    record Described(String method, String path, JsonNode operation) {
        boolean isOfTheStore() {
            return path.startsWith("/api/v1/assessments/{id}")
                    || path.matches(
                            "/api/v1/(decisions|candidates|interviews|keys|tenants|readings|orders|invitations|deliveries|webhook-endpoints|integrations|rulebook/editions).*");
        }

        private String address() {
            return path.contains("{id}")
                    ? path.replace("{id}", read("/rules", "rules[0].id"))
                    : path.replace("{name}", read("", "tables[0].name"));
        }

        private static String read(String address, String part) {
            return given().get("/api/v1/rulebook" + address).jsonPath().getString(part);
        }

        RequestSpecification asked() {
            RequestSpecification asked = given().config(RestAssured.config()
                    .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
            JsonNode content = operation.at("/requestBody/content");
            if (!content.isMissingNode()) {
                String form = content.fieldNames().next();
                asked.header("Content-Type", form).body(body(content.path(form)));
            }
            if (path.endsWith("/plan.ics")) {
                asked.queryParam("start", "2026-12-01");
            }
            if (path.endsWith("/editions/difference")) {
                asked.queryParam("from", read("/editions", "editions[0].hash"));
            }
            return asked;
        }

        /** In the first of the forms that it takes. */
        private RequestSpecification sending(String body) {
            return given().header(
                            "Content-Type",
                            operation.at("/requestBody/content").fieldNames().next())
                    .body(body.getBytes(StandardCharsets.UTF_8));
        }

        private byte[] body(JsonNode content) {
            JsonNode example = content.path("example");
            String text = example.isTextual() ? example.asText() : example.toString();
            return (example.isMissingNode() ? least() : text).getBytes(StandardCharsets.UTF_8);
        }

        /** Where no example is shown. */
        private String least() {
            String profile = "{\"reference\":\"c-1\"}";
            return path.endsWith("/difference")
                    ? "{\"first\":{\"profile\":" + profile + "},\"second\":{\"profile\":" + profile + "}}"
                    : profile;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** What asks about what is kept needs a store; {@link DecisionResourceTest} has one. */
    static Stream<Described> operations() {
        return described().filter(described -> !described.isOfTheStore());
    }

    static Stream<Described> described() {
        return DOCUMENT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Described(method.getKey(), path.getKey(), method.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void each_answer_of_an_operation_is_described(Described described) throws IOException {
        String method = described.method();
        String address = described.address();
        Set<Integer> given = new TreeSet<>();

        given.add(held(described, described.asked().request(method, address)));
        given.add(held(described, described.asked().delete(address)));
        given.add(held(described, described.asked().accept("image/png").request(method, address)));
        given.add(held(described, described.asked().queryParam("unheardOf", "1").request(method, address)));
        given.add(held(
                described, described.asked().queryParam("x", "x".repeat(5_000)).request(method, address)));
        assertThat(given).contains(200, 405, 406, 422, 414);
        if (method.equals("get")) {
            String tag = described.asked().get(address).header("ETag");
            given.add(held(
                    described, described.asked().header("If-None-Match", tag).get(address)));
            given.add(held(
                    described,
                    described.asked().header("If-Match", "\"another\"").get(address)));
            assertThat(given).contains(304, 412);
        } else {
            given.add(held(
                    described,
                    given().header("Content-Type", "application/xml")
                            .body("<a/>")
                            .post(address)));
            assertThat(given).contains(415);
        }
        if (method.equals("post")
                && !Set.of(Batch.PATH, Connections.DOCUMENTS_PATH).contains(address)) {
            given.add(held(described, described.sending("\"{").post(address)));
            given.add(held(
                    described,
                    described.sending(" ".repeat(JsonBodyReader.MAX_BYTES + 1)).post(address)));
            assertThat(given).contains(400, 413);
        }
        if (described.path().contains("{")) {
            given.add(held(described, given().get(address + "-that-is-none")));
            assertThat(given).contains(404);
        }
    }

    /** The status of an answer that keeps to what is described of it. */
    static int held(Described described, Response answer) throws IOException {
        int status = answer.statusCode();
        JsonNode response = resolved(described.operation().at("/responses/" + status));
        String place = described + " answered " + status;
        assertThat(response.isMissingNode())
                .as(place + ", which is not described")
                .isFalse();
        assertThat(answer.headers().asList().stream().map(Header::getName))
                .as(place)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsAll(response.path("headers").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        JsonNode content = response.path("content");
        if (!content.isMissingNode()) {
            String form = content.fieldNames().next();
            assertThat(answer.contentType()).as(place).startsWith(form);
            if (form.endsWith("json") && !form.endsWith("ndjson")) {
                String reference = content.path(form).at("/schema/$ref").asText();
                JsonNode told = JSON.readTree(answer.asByteArray());
                assertThat(reference.isEmpty() ? Set.of() : SCHEMAS.faults(reference.replaceAll(".*/", ""), told))
                        .as(place)
                        .isEmpty();
            }
        }
        if (status >= 400) {
            assertThat(answer.contentType()).as(place).startsWith(Problem.MEDIA_TYPE);
        }
        return status;
    }

    private static JsonNode resolved(JsonNode told) {
        return told.has("$ref") ? DOCUMENT.at(told.get("$ref").asText().substring(1)) : told;
    }
}
