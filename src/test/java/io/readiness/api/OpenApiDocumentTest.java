package io.readiness.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .body(
                        "components.schemas.Profile.properties.findAll { !it.value.description }.size()",
                        org.hamcrest.Matchers.is(0))
                .body(
                        "components.schemas.Evidence.properties.findAll { !it.value.description }.size()",
                        org.hamcrest.Matchers.is(0));
    }
}
