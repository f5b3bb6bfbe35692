package io.readiness.api.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever reads the database, and has no key, follows no link. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithVendors.class)
class LinksAtRestResourceTest {
    private static final String ORDER =
            "{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"at-rest\"}}";

    @ConfigProperty(name = "readiness.store.url")
    String url;

    private static Response placed() {
        return given().contentType("application/json")
                .header("Idempotency-Key", "at-rest")
                .body(ORDER)
                .post("/api/v1/orders");
    }

    @Test
    void no_link_of_an_order_stands_readable_in_the_store_and_all_work() throws SQLException {
        Response first = placed();
        first.then().statusCode(201);
        String invitation = first.jsonPath().getString("links.invitation");
        Response again = placed();
        again.then().statusCode(201).header("Idempotent-Replayed", is("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Invited.by(invitation).isThrough();
        String result = given().get(first.header("Location"))
                .then()
                .body("status", is("COMPLETED"))
                .extract()
                .path("links.result");
        String kept = everything();
        assertThat(kept).contains("at-rest");
        for (String link : List.of(invitation, result)) {
            assertThat(kept).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        }
    }

    /** All that stands in all tables. */
    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            byte[] value = row.getBytes(i);
                            all.append(value == null ? "" : new String(value, StandardCharsets.UTF_8))
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
