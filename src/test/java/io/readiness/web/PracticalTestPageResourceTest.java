package io.readiness.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Five questions about one item, asked and judged on one page. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class PracticalTestPageResourceTest {
    private static RequestSpecification form() {
        return given().header("Accept", Browser.ACCEPT).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    void it_asks_five_questions_each_with_its_label() {
        Document page = Browser.at("/practical-test").page();
        assertThat(page.select("textarea"))
                .hasSize(5)
                .allSatisfy(area -> assertThat(
                                page.select("label[for=" + area.id() + "]").text())
                        .endsWith("?"));
    }

    @Test
    void each_answer_is_told_what_it_has_and_what_it_lacks_and_stays_in_its_field() {
        Document page = Jsoup.parse(form().formParam("item", "Export of invoices")
                .formParam("customerNeed", "Accountants need it, since they copy invoices by hand today.")
                .formParam("tradeOff", "Because")
                .post("/practical-test")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("#customerNeed").text()).startsWith("Accountants need it");
        assertThat(page.select("#customerNeed-judged .badge").text()).isEqualTo("Whole");
        assertThat(page.select("#tradeOff-judged .badge").text()).isEqualTo("Missing");
        assertThat(page.select("#result").text()).isEqualTo("1 of 5 answers is whole");
    }

    @Test
    void without_an_item_it_says_so_beside_the_field() {
        Document page = Jsoup.parse(form().formParam("item", "")
                .formParam("customerNeed", "Accountants need it.")
                .post("/practical-test")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.select("#item-fault").text()).isEqualTo("Name the item that your answers are about.");
        assertThat(page.select("#item").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#customerNeed").text()).isEqualTo("Accountants need it.");
    }

    @Test
    void an_answer_that_is_too_long_is_told_beside_its_field() {
        Document page = Jsoup.parse(form().formParam("item", "Export")
                .formParam("tradeOff", "long ".repeat(500))
                .post("/practical-test")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.select("#tradeOff-fault").text()).contains("2000");
    }

    @Test
    void what_is_written_stays_text() {
        Document page = Jsoup.parse(form().formParam("item", "\"><script>alert(1)</script>")
                .formParam("tradeOff", "</textarea><script>alert(2)</script>")
                .post("/practical-test")
                .asString());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#item").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void a_path_that_there_is_not_is_a_page_for_people() {
        Browser at = Browser.at("/practical-tset");
        assertThat(at.status()).isEqualTo(404);
        assertThat(at.heading()).isEqualTo("Nothing is here");
        assertThat(at.page().text()).contains("/practical-test");
        given().get("/practical-tset").then().statusCode(404).contentType("application/problem+json");
    }
}
