package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.readiness.Kept;
import io.readiness.api.openapi.OpenApiDocument;
import io.readiness.rulebook.BuiltIn;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentTest {
    static final Path COMMITTED = Path.of("docs", "openapi.yaml");

    @Test
    @Tag(Kept.TAG)
    void the_committed_document_is_what_the_code_says() throws IOException {
        Kept.page(COMMITTED, OpenApiDocument.gathered(BuiltIn.JSON, DocumentExamples.all()));
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
