package io.readiness.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody who was invited reads what it is, agrees, answers and hands in, with no script at all. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class InvitationPageResourceTest {
    private static final String INTERVIEW = "/invitations/[^/]+/interview";

    private static JsonPath ordered() {
        return given().contentType("application/json")
                .body("{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"page-"
                        + UUID.randomUUID() + "\"},\"job\":{\"title\":\"Head of <Payments>\"},\"inline\":true}")
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String invitation() {
        return URI.create(ordered().getString("links.invitation")).getPath();
    }

    private static Browser agreed(String invitation) {
        Browser at = Browser.at(invitation);
        at.tick("consent", ".*/consent");
        return at;
    }

    @Test
    void an_invitation_says_what_is_stored_who_sees_it_and_asks_for_consent() {
        Browser at = Browser.at(invitation());
        assertThat(at.status()).isEqualTo(200);
        assertThat(at.page().select("h2").eachText())
                .containsExactly(
                        "What is stored, and for how long",
                        "What the employer gets to see",
                        "What is not done",
                        "Before you begin");
        assertThat(at.page().select(".lead").text()).contains("Head of <Payments>");
        assertThat(at.page().select("input[name=consent][checked]")).isEmpty();
        assertThat(at.page().select("nav")).isEmpty();
    }

    @Test
    void without_consent_nothing_is_asked() {
        String invitation = invitation();
        Browser at = Browser.at(invitation).send(".*/consent");
        assertThat(at.status()).isEqualTo(422);
        assertThat(at.page().select("#consent-fault").text()).contains("Tick the box");

        given().redirects()
                .follow(false)
                .get(invitation + "/interview")
                .then()
                .statusCode(303)
                .header("Location", endsWith(invitation));
    }

    @Test
    void whoever_agrees_answers_and_hands_in_reads_their_own_report() {
        String invitation = invitation();
        Browser at = agreed(invitation);
        assertThat(at.address()).matches(INTERVIEW);

        at.send(INTERVIEW, "PRODUCT_MANAGEMENT");
        assertThat(Browser.at(invitation).page().select(".lead").text()).startsWith("You have begun.");

        Browser answers = Browser.at(invitation + "/interview/answers");
        answers.send(".*/submit");
        assertThat(answers.heading()).isEqualTo("Thank you");
        assertThat(Browser.at(invitation + "/report").status()).isEqualTo(200);
        assertThat(Browser.at(invitation + "/interview").status()).isEqualTo(303);
    }

    @Test
    void handing_in_twice_is_handing_in() {
        String invitation = invitation();
        agreed(invitation);
        Browser first = Browser.at(invitation + "/interview/answers");
        Browser second = Browser.at(invitation + "/interview/answers");
        assertThat(first.send(".*/submit").heading()).isEqualTo("Thank you");
        assertThat(second.send(".*/submit").heading()).isEqualTo("Thank you");
    }

    @Test
    void whoever_withdraws_is_asked_nothing_more() {
        String invitation = invitation();
        agreed(invitation).send(INTERVIEW, "PRODUCT_MANAGEMENT");
        Browser at = Browser.at(invitation).send(".*/withdraw");
        assertThat(at.heading()).isEqualTo("You withdrew");
        assertThat(Browser.at(invitation + "/interview").status()).isEqualTo(303);
        assertThat(Browser.at(invitation + "/report").status()).isEqualTo(303);
    }

    @Test
    void what_the_employer_cancels_or_closes_is_not_asked_on() {
        JsonPath cancelled = ordered();
        String taken = URI.create(cancelled.getString("links.invitation")).getPath();
        agreed(taken).send(INTERVIEW, "PRODUCT_MANAGEMENT");
        given().contentType("application/json")
                .body("{\"reason\":\"The role is filled.\"}")
                .post("/api/v1/orders/" + cancelled.getString("id") + "/cancel")
                .then()
                .statusCode(200);
        assertThat(Browser.at(taken).heading()).isEqualTo("This invitation was taken back");
        assertThat(Browser.at(taken).page().select("form")).isEmpty();
        assertThat(Browser.at(taken + "/report").status()).isEqualTo(303);

        JsonPath closed = ordered();
        String over = URI.create(closed.getString("links.invitation")).getPath();
        agreed(over).send(INTERVIEW, "PRODUCT_MANAGEMENT");
        given().post("/api/v1/orders/" + closed.getString("id") + "/close")
                .then()
                .statusCode(200);
        assertThat(Browser.at(over).heading()).isEqualTo("This assessment is over");
        assertThat(Browser.at(over + "/report").status()).isEqualTo(200);
    }

    @Test
    void an_invitation_that_there_is_not_is_a_page() {
        Browser at = Browser.at("/invitations/nobody-has-this");
        assertThat(at.status()).isEqualTo(404);
        assertThat(at.heading()).isEqualTo("There is no such invitation");
    }

    @Test
    void a_form_of_another_site_withdraws_nobody() {
        String invitation = invitation();
        for (String form : new String[] {"/consent", "/withdraw", "/submit", "/interview"}) {
            given().header("Sec-Fetch-Site", "cross-site")
                    .contentType("application/x-www-form-urlencoded")
                    .body("consent=yes")
                    .post(invitation + form)
                    .then()
                    .statusCode(403);
        }
        assertThat(Browser.at(invitation).page().select("input[name=consent]")).hasSize(1);
    }
}
