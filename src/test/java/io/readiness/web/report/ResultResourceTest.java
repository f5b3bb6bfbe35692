package io.readiness.web.report;

import static io.readiness.web.report.Pages.ask;
import static io.readiness.web.report.Pages.golden;
import static io.readiness.web.report.Pages.page;
import static io.readiness.web.report.Pages.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever has the link of an order's result reads its report, and nothing else. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class ResultResourceTest {
    private static final String ORDERS = "/api/v1/orders";

    private static String placed(String reference) throws IOException {
        return given().contentType("application/json")
                .body("{\"packageId\":\"product-ownership-from-resume\",\"applicant\":{\"reference\":\"" + reference
                        + "\",\"name\":\"Ada <b>Lovelace</b>\"},\"job\":{\"title\":\"Product Manager & more\"},\"profile\":"
                        + golden("nearly-ready", reference) + "}")
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String completed(String order) {
        given().contentType("application/json")
                .body("{}")
                .post(ORDERS + "/" + order + "/close")
                .then()
                .statusCode(200);
        String address = given().get(ORDERS + "/" + order + "/result")
                .then()
                .statusCode(200)
                .extract()
                .path("resultUrl");
        return URI.create(address).getPath();
    }

    @Test
    void the_report_of_an_order_is_read_by_its_link_alone() throws IOException {
        String address = completed(placed("t-" + UUID.randomUUID()));
        Document page = page(address, Map.of());
        assertThat(page.select("header.stack .eyebrow").text())
                .contains("Ada <b>Lovelace</b>", "Product Manager & more");
        assertThat(page.getElementById("hiring")).isNotNull();
        assertThat(page.getElementById("outlook")).isNull();
        assertThat(page.getElementById("history")).isNull();
        assertThat(page.select(".readers")).isEmpty();
        String document = page.select("a[href*=report.pdf]").attr("href");
        assertThat(written(given().get(document).asByteArray()).replaceAll("\\s+", " "))
                .contains("Ada <b>Lovelace</b>", "What a recruiter looks for");
    }

    @Test
    void its_address_is_told_to_nobody() throws IOException {
        var answer = ask(completed(placed("t-" + UUID.randomUUID())), Map.of());
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void another_address_leads_nowhere() {
        assertThat(ask("/results/" + "A".repeat(32), Map.of()).statusCode()).isEqualTo(404);
        assertThat(ask("/results/x", Map.of()).statusCode()).isEqualTo(404);
    }
}
