package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.Kept;
import io.readiness.api.openapi.OpenApiDocument;
import io.readiness.api.openapi.ProfileSchema;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentTest {
    static final Path COMMITTED = Path.of("docs", "openapi.yaml");
    static final Path PROFILE = Path.of("docs", "profile.schema.json");

    @Test
    @Tag(Kept.TAG)
    void the_committed_document_is_what_the_code_says() throws IOException {
        Kept.page(
                COMMITTED, OpenApiDocument.gathered(BuiltIn.JSON, BuiltIn.COMPILED.rulebook(), DocumentExamples.all()));
    }

    @Test
    @Tag(Kept.TAG)
    void the_committed_schema_of_a_profile_is_what_the_code_says() throws IOException {
        Kept.page(
                PROFILE,
                ProfileSchema.gathered(
                        BuiltIn.JSON,
                        BuiltIn.JSON.readTree(BuiltIn.RULES
                                .resolve("golden/little-known/profile.json")
                                .toFile())));
    }

    @Test
    void every_golden_profile_keeps_to_the_schema_of_a_profile() throws IOException {
        RequestSchemas schemas = RequestSchemas.ofProfiles(PROFILE);
        try (Stream<Path> files = Files.walk(BuiltIn.RULES.resolve("golden"))) {
            List<Path> profiles =
                    files.filter(file -> file.endsWith("profile.json")).toList();
            assertThat(profiles)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(
                            profile -> assertThat(schemas.faults("Profile", BuiltIn.JSON.readTree(profile.toFile())))
                                    .isEmpty());
        }
    }

    @Test
    void a_profile_alone_and_in_the_description_of_the_api_is_one() throws IOException {
        JsonNode alone = BuiltIn.JSON.readTree(PROFILE.toFile());
        JsonNode described = new YAMLMapper().readTree(COMMITTED.toFile()).at("/components/schemas/Profile");
        assertThat(alone.get("required")).isEqualTo(described.get("required"));
        assertThat(alone.get("properties").toString().replace("#/$defs/", "#/components/schemas/"))
                .isEqualTo(described.get("properties").toString());
    }

    /** Without them a request could cost more than it may, and a client could not know why it is refused. */
    @Test
    void every_text_list_and_number_of_a_request_has_limits() throws IOException {
        RequestSchemas schemas = RequestSchemas.ofTheApi(COMMITTED);
        assertThat(schemas.withoutLimits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Profile", "Evidence"})
    void every_field_of_a_profile_is_described(String schema) throws IOException {
        JsonNode fields =
                new YAMLMapper().readTree(COMMITTED.toFile()).at("/components/schemas/" + schema + "/properties");
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.path("description").asText()).isNotEmpty());
    }
}
