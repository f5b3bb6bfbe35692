package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readiness.api.RequestVariants.Variant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the description of the API allows the service takes, and what it forbids the service refuses: at every limit, and one
 * step beyond it.
 */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class RequestLimitsResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource
    private URI service;

    /**
     * Places where one thing is said and another would have to be said as well, or must not be, which no schema tells: these may
     * be refused although each is allowed by itself.
     */
    private static final Set<String> BESIDE_OTHERS = Set.of(
            // Each duty once.
            "Profile.responsibilities",
            "RoleMatchRequest.roles[].duties",
            // Each role its own id, and in one form.
            "RoleMatchRequest.roles",
            "RoleMatchRequest.roles[].text",
            "RoleMatchRequest.roles[].jobPosting",
            // What an operation needs besides, and where there is something.
            "WhatIfRequest.changes[].op",
            "WhatIfRequest.changes[].path",
            "WhatIfRequest.changes[].value",
            // Only the rulebooks that are loaded.
            "DifferenceRequest.first.rulebook",
            "DifferenceRequest.second.rulebook");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Profile | assessments | {\"role\": {\"kind\": \"PRODUCT_OWNER\", \"months\": 720}}",
                "ResumeBullets | bullets | {}",
                "NextStepRequest | assessments/next-step | {\"to\": {\"band\": \"READY\"}}",
                "WhatIfRequest | assessments/what-if | {\"changes\": [{\"op\": \"add\", \"path\": \"/goal\", \"value\": {}}]}",
                "DifferenceRequest | assessments/difference | {\"first\": {\"profile\": {\"reference\": \"a\"}}, \"second\": {\"profile\": {\"reference\": \"a\"}}}",
                "RoleMatchRequest | role-matches | {\"roles\": [{\"id\": \"a\", \"technical\": true}]}"
            })
    void the_service_takes_what_its_description_allows_and_refuses_what_it_forbids(
            String name, String path, String base) throws IOException, InterruptedException {
        DescribedSchemas schemas = DescribedSchemas.ofTheApi(OpenApiDocumentTest.COMMITTED);
        JsonSchema schema = schemas.schema(name);
        List<Variant> variants = RequestVariants.of(schemas, name, JSON.readTree(base));
        List<String> otherwise = new ArrayList<>();
        for (Variant variant : variants) {
            boolean allowed = schema.validate(variant.body()).isEmpty();
            HttpResponse<String> answer = sent(path, variant.body().toString());
            if ((answer.statusCode() == 200) != allowed && !(allowed && isBesideOthers(variant))) {
                otherwise.add((allowed ? "allowed, but " : "forbidden, but ") + answer.statusCode() + " "
                        + firstFault(answer) + " " + variant);
            }
        }
        assertThat(variants).hasSizeGreaterThan(20);
        assertThat(otherwise).isEmpty();
    }

    private static boolean isBesideOthers(Variant variant) {
        return BESIDE_OTHERS.stream()
                .anyMatch(place ->
                        variant.place().equals(place) || variant.place().startsWith(place + "."));
    }

    private HttpResponse<String> sent(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(service.resolve("/api/v1/" + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String firstFault(HttpResponse<String> answer) throws IOException {
        JsonNode fault = JSON.readTree(answer.body()).path("faults").path(0);
        return fault.path("path").asText() + " " + fault.path("message").asText();
    }
}
