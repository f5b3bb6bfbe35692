package io.readiness.web.desk;

import static io.readiness.web.desk.DeskPages.ask;
import static io.readiness.web.desk.DeskPages.form;
import static io.readiness.web.desk.DeskPages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever screens by hand orders, waits, asks and decides on pages, without a script. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class OrderPageResourceTest {
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static String unique() {
        return "b-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static RequestSpecification fields(String... pairs) {
        RequestSpecification form = form().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < pairs.length; i += 2) {
            form.formParam(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private static String next(Response sent) {
        String address = sent.then().statusCode(303).extract().header("Location");
        return address.substring(
                address.indexOf("/desk/") < 0 ? address.indexOf("/assessments/") : address.indexOf("/desk/"));
    }

    private static String placed(String candidate) {
        return next(fields(
                        "package", "product-ownership-interview",
                        "candidate", candidate,
                        "name", "Ada Lovelace",
                        "email", "ada@example.org",
                        "title", "Product Manager",
                        "description", "You own discovery, pricing and the roadmap of our billing product.",
                        "by", "link")
                .post("/desk/orders/new"));
    }

    private static Document faulty(Response sent, int status) {
        return Jsoup.parse(sent.then().statusCode(status).extract().asString());
    }

    /** A decision that is kept. */
    private static String decided(String candidate) {
        String location = given().contentType("application/json")
                .body("{\"reference\":\"" + candidate + "\"}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void an_order_is_placed_and_its_link_leads_the_applicant_to_the_interview() {
        String candidate = unique();
        String address = placed(candidate);
        Document order = page(address);
        assertThat(order.select("h1").text()).startsWith("Ada Lovelace").endsWith("open");
        String link = order.select("#link").val();
        assertThat(link).contains("/invitations/");
        assertThat(page(link.substring(link.indexOf("/invitations/"))).select("form[action$=consent]"))
                .hasSize(1);
        Document list = page("/desk/orders?status=OPEN&candidate=" + candidate);
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody tr").text())
                .contains("Ada Lovelace", "Product Manager", "open", "agree to be asked");
        assertThat(page("/desk/orders?status=COMPLETED&candidate=" + candidate).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void a_faulty_order_is_shown_at_its_field_with_what_was_written() {
        Document page = faulty(
                fields("candidate", "Ada Lovelace", "title", "Product Manager").post("/desk/orders/new"), 422);
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select("#package-fault")).hasSize(1);
        assertThat(page.select("#candidate-fault").text()).contains("opaque name");
        assertThat(page.select("#candidate").val()).isEqualTo("Ada Lovelace");
        assertThat(page.select("#title").val()).isEqualTo("Product Manager");
    }

    @Test
    void an_order_of_which_nothing_is_known_is_not_closed_and_one_with_answers_comes_to_a_result() {
        String address = placed(unique());
        assertThat(faulty(fields("x", "").post(address + "/close"), 409)
                        .select("#fault")
                        .text())
                .isNotEmpty();
        String link = page(address).select("#link").val();
        String invitation = "/api/v1" + link.substring(link.indexOf("/invitations/"));
        given().post(invitation + "/consent").then().statusCode(200);
        given().contentType("application/json")
                .body("{\"answers\":[{\"question\":\"conversations\",\"answer\":6}]}")
                .put(invitation + "/answers")
                .then()
                .statusCode(200);
        assertThat(next(fields("x", "").post(address + "/close"))).isEqualTo(address);
        Document order = page(address);
        assertThat(order.select("h1").text()).endsWith("completed");
        assertThat(order.select("#result").text()).isNotEmpty();
        assertThat(order.select("main").text())
                .contains("unknown", "A person decides.", "How profile and role match", "rejects nobody");
        assertThat(order.select("main").text().replace("rejects nobody", "")).doesNotContainIgnoringCase("reject");
        assertThat(order.select("a[href$=/kit]")).hasSize(1);
        assertThat(order.select("form[action$=cancel]")).isEmpty();
    }

    @Test
    void an_order_is_cancelled_with_a_reason() {
        String address = placed(unique());
        assertThat(faulty(fields("reason", " ").post(address + "/cancel"), 422)
                        .select("#fault")
                        .text())
                .startsWith("Say why");
        next(fields("reason", "The job is filled.").post(address + "/cancel"));
        assertThat(page(address).select("main").text()).contains("The job is filled.", "ended without a result");
    }

    @Test
    void a_kit_has_the_questions_and_what_their_answers_come_to() {
        Document kit = page("/desk/decisions/" + decided(unique()) + "/kit");
        assertThat(kit.select(".kit-topic")).hasSize(8);
        assertThat(kit.select(".kit-topic").first().text()).contains("Settles:", "A strong answer shows:");
    }

    @Test
    void a_person_decides_otherwise_and_what_was_concluded_stays_beside_it() {
        String candidate = unique();
        String decision = decided(candidate);
        String address = "/desk/decisions/" + decision + "/override";
        Document again = faulty(fields("reason", "I saw her work.").post(address), 422);
        assertThat(again.select("#reviewer-fault")).hasSize(1);
        assertThat(again.select("#reason").text()).isEqualTo("I saw her work.");
        String report = next(fields("path", "APPLY_FOR_PM", "reason", "I saw her work.", "reviewer", "Grace Hopper")
                .post(address));
        assertThat(page(report).select("main").text())
                .contains("A person decided", "I saw her work.", "Grace Hopper", "What is below is what was concluded");
        Document line = page("/desk/candidates/" + candidate);
        assertThat(line.select("ol.plain > li")).hasSize(2);
        assertThat(line.select("ol.plain > li").last().text()).contains("Grace Hopper");
    }

    @Test
    void a_candidate_is_erased_by_who_says_so_twice_unless_a_hold_is_in_force() {
        String candidate = unique();
        decided(candidate);
        String address = "/desk/candidates/" + candidate;
        assertThat(faulty(fields("again", "").post(address + "/erase"), 422)
                        .select("#fault")
                        .text())
                .startsWith("Nothing was erased");
        given().contentType("application/json")
                .body("{\"reason\":\"A case is open.\"}")
                .post("/api/v1/candidates/" + candidate + "/hold")
                .then()
                .statusCode(201);
        Response held = fields("again", candidate).post(address + "/erase");
        held.then().statusCode(409).contentType("text/html");
        assertThat(Jsoup.parse(held.asString()).select("main").text()).contains("A legal hold keeps");
        given().contentType("application/json")
                .body("{\"reason\":\"The case is closed.\"}")
                .post("/api/v1/candidates/" + candidate + "/release")
                .then()
                .statusCode(201);
        next(fields("again", candidate).post(address + "/erase"));
        assertThat(page(address).select("main").text()).contains("Nothing is kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/orders/" + NOBODY,
                "/desk/decisions/" + NOBODY + "/kit",
                "/desk/decisions/" + NOBODY + "/override"
            })
    void what_is_not_there_is_told_as_a_page(String address) {
        ask(address).then().statusCode(404).contentType("text/html");
    }

    @Test
    void orders_are_filtered_by_what_was_ordered_and_by_the_job() {
        String candidate = unique();
        placed(candidate);
        String about = "&candidate=" + candidate;
        assertThat(page("/desk/orders?job=Product+Manager&package=product-ownership-interview" + about)
                        .select("tbody tr"))
                .hasSize(1);
        Document none = page("/desk/orders?status=&job=Product+Owner&package=former" + about);
        assertThat(none.select("tbody tr")).isEmpty();
        assertThat(none.select("#job").val()).isEqualTo("Product Owner");
        assertThat(none.select("#package option[selected]").val()).isEqualTo("former");
        assertThat(none.select("main").text()).contains("No order fits this.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=foo", "stratus=open", "candidate=a%01b", "job=a%01b", "package=%00"})
    void a_filter_that_cannot_be_is_refused_with_a_page(String filter) {
        Response refused = ask("/desk/orders?" + filter);
        refused.then().statusCode(422).contentType("text/html");
        assertThat(Jsoup.parse(refused.asString()).select("main").text())
                .contains(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void what_the_store_refuses_is_told_as_a_page() {
        ask("/desk/orders?cursor=broken").then().statusCode(422).contentType("text/html");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("package", "product-ownership-interview")
                .post("/desk/orders/new")
                .then()
                .statusCode(403);
    }
}
