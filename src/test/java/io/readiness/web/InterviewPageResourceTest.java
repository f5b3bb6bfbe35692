package io.readiness.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is led through an interview by pages, with no script at all. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class InterviewPageResourceTest {
    private static final String INTERVIEW = "/interviews/[^/]+";

    private static Browser begun() {
        return Browser.at("/").send("/interviews");
    }

    private static byte[] resume(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/cases/resumes", name));
    }

    @Test
    void an_interview_begins_with_a_question_its_reason_and_where_one_stands() {
        Browser at = begun();

        assertThat(at.status()).isEqualTo(200);
        assertThat(at.address()).matches(INTERVIEW);
        assertThat(at.page().select("h1")).hasSize(1);
        assertThat(at.page().select("fieldset legend h1").text()).isEqualTo(at.heading());
        assertThat(at.page().select("details.why summary").text()).isEqualTo("Why this is asked");
        assertThat(at.page().select("aside svg[role=img]").attr("aria-label"))
                .matches("Score from \\d+ to \\d+ of 100");
        assertThat(at.page().select("button[name=silence]").eachText())
                .containsExactly("I do not know", "I’d rather not say");
    }

    @Test
    void an_answer_leads_to_the_next_question_and_says_how_the_range_moved() {
        Browser at = begun();
        String first = at.heading();

        at.send(INTERVIEW, "PRODUCT_MANAGEMENT");

        assertThat(at.status()).isEqualTo(200);
        assertThat(at.address()).matches(INTERVIEW + "\\?range=\\d+-\\d+");
        assertThat(at.heading()).isNotEqualTo(first);
        assertThat(at.page().select(".eyebrow").text()).startsWith("Question 2");
    }

    @ParameterizedTest
    @CsvSource({"DO_NOT_KNOW,Left out: not known", "RATHER_NOT_SAY,Left out: rather not said"})
    void what_is_left_out_is_not_asked_again_and_shown_as_left_out(String silence, String says) {
        Browser at = begun();
        String first = at.heading();
        at.leaveOut(INTERVIEW, silence);

        assertThat(at.heading()).isNotEqualTo(first);
        Browser answers = Browser.at(at.address().replaceFirst("\\?.*", "") + "/answers");
        assertThat(answers.page().select(".answers li .label").eachText()).containsExactly(first);
        assertThat(answers.page().select(".answers li").text()).contains(says);
    }

    @Test
    void nothing_chosen_is_told_beside_the_question_which_is_asked_again() {
        Browser at = begun();
        String first = at.heading();

        at.send(INTERVIEW);

        assertThat(at.status()).isEqualTo(422);
        assertThat(at.heading()).contains(first);
        assertThat(at.page().title()).startsWith("Error: ");
        assertThat(at.page().select("[role=alert] a").attr("href")).isEqualTo("#answer");
        Element group = at.page().selectFirst("#answer");
        assertThat(group).isNotNull();
        assertThat(group.attr("aria-describedby")).contains("fault");
        assertThat(at.page().select("#fault").text())
                .isEqualTo("Choose one of the answers, or leave the question out.");
    }

    @ParameterizedTest
    @CsvSource({"many,is no whole number", "4000,must be", "-3,must be"})
    void a_number_that_cannot_be_is_told_and_kept_in_the_field(String sent, String says) {
        Browser at = begun();
        Browser months = Browser.at(at.address() + "?question=role-months");

        months.send(INTERVIEW, sent);

        assertThat(months.status()).isEqualTo(422);
        assertThat(months.page().select("#answer").val()).isEqualTo(sent);
        assertThat(months.page().select("#answer").attr("aria-invalid")).isEqualTo("true");
        assertThat(months.page().select("#fault").text()).contains(says).doesNotContain("$.");
    }

    @Test
    void an_answer_is_shown_in_plain_words_and_can_be_changed() {
        Browser at = begun().send(INTERVIEW, "PRODUCT_MANAGEMENT");
        String address = at.address().replaceFirst("\\?.*", "");

        Element line = Browser.at(address + "/answers").page().selectFirst(".answers li");
        assertThat(line).isNotNull();
        assertThat(line.text()).contains("Product management, with broader problems");

        Browser again = Browser.at(line.select("a").attr("href"));
        assertThat(again.page().select("input[checked]").eachAttr("value")).containsExactly("PRODUCT_MANAGEMENT");
        again.send(INTERVIEW, "STAY_PRODUCT_OWNER");
        assertThat(Browser.at(address + "/answers").page().select(".answers li"))
                .hasSize(1)
                .first()
                .extracting(Element::text)
                .asString()
                .contains("Stay a Product Owner");
    }

    @Test
    void loading_a_page_again_changes_nothing() {
        Browser at = begun().send(INTERVIEW, "PRODUCT_MANAGEMENT");
        String asked = at.heading();

        assertThat(Browser.at(at.address()).heading()).isEqualTo(asked);
        assertThat(Browser.at(at.address()).heading()).isEqualTo(asked);
    }

    @Test
    void the_same_form_sent_twice_is_one_answer() {
        Browser at = begun();
        String address = at.address();
        for (int i = 0; i < 2; i++) {
            Browser.at(address + "?question=aim").send(INTERVIEW, "UNDECIDED");
        }
        assertThat(Browser.at(address + "/answers").page().select(".answers li"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"po-in-a-bank.json", "startup-po-and-pm.json"})
    void a_resume_begins_an_interview_and_its_words_are_confirmed_in_plain_questions(String file) throws IOException {
        Browser at = Browser.at("/").upload(file, resume(file), "");

        assertThat(at.status()).isEqualTo(200);
        assertThat(at.address()).matches(INTERVIEW);
        int asked = 0;
        boolean confirmed = false;
        while (at.page().select("button[name=silence]").size() > 0) {
            confirmed |= !at.page().select("blockquote").isEmpty();
            List<String> choices = at.choices();
            if (choices.isEmpty()) {
                at.leaveOut(INTERVIEW, "DO_NOT_KNOW");
            } else {
                // No further piece where there may be none.
                at.send(INTERVIEW, choices.contains("NONE") ? "NONE" : choices.get(0));
            }
            assertThat(at.status()).isEqualTo(200);
            assertThat(++asked).isLessThan(120);
        }
        assertThat(confirmed).isTrue();
        assertThat(at.heading()).isEqualTo("Nothing is left to ask");
        at.send(INTERVIEW + "/end");
        assertThat(at.status()).isEqualTo(200);
        assertThat(at.address()).endsWith("/report");
    }

    @Test
    void a_pasted_resume_begins_an_interview() {
        Browser at = Browser.at("/")
                .upload(
                        "",
                        new byte[0],
                        "Product Owner, Acme Bank\nJan 2021 - Present\n- Interviewed 12 customers a quarter and dropped two features because of it\n");
        assertThat(at.status()).isEqualTo(200);
        assertThat(at.address()).matches(INTERVIEW);
    }

    @Test
    void a_document_that_cannot_be_read_is_told_on_the_page_and_what_was_pasted_stays() {
        Browser at = Browser.at("/").upload("cv.ps", "%!PS-Adobe-3.0".getBytes(StandardCharsets.UTF_8), "My work");

        assertThat(at.status()).isBetween(400, 422);
        assertThat(at.page().select("[role=alert]").text()).contains("PDF or DOCX");
        assertThat(at.page().select("#text").text()).isEqualTo("My work");
        assertThat(at.page().title()).startsWith("Error: ");
    }

    @Test
    void an_empty_form_says_what_to_do() {
        Browser at = Browser.at("/").upload("", new byte[0], "");
        assertThat(at.status()).isEqualTo(422);
        assertThat(at.page().select("[role=alert]").text()).contains("Choose a file");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://elsewhere.example",
        "Origin,null"
    })
    void a_form_of_another_site_is_refused(String header, String value) {
        String interview = begun().address();
        for (String form : List.of("/interviews", interview, interview + "/end", "/practical-test")) {
            given().header("Accept", Browser.ACCEPT)
                    .header(header, value)
                    .contentType("application/x-www-form-urlencoded")
                    .body("question=aim&answer=UNDECIDED")
                    .post(form)
                    .then()
                    .statusCode(403);
        }
        given().header(header, value)
                .multiPart("text", "Product Owner")
                .post("/resume")
                .then()
                .statusCode(403);
        assertThat(Browser.at(interview + "/answers").page().select(".answers li"))
                .isEmpty();
    }

    @Test
    void an_interview_that_there_is_not_is_a_page_for_people_and_a_problem_for_tools() {
        Browser at = Browser.at("/interviews/nobody-has-this");
        assertThat(at.status()).isEqualTo(404);
        assertThat(at.heading()).isEqualTo("There is no such interview");
        given().get("/interviews/nobody-has-this").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_page_of_an_interview_is_kept_by_nobody_and_told_to_nobody() {
        Browser at = begun();
        assertThat(at.answer().header("Cache-Control")).isEqualTo("no-store");
        assertThat(at.answer().header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(at.answer().header("X-Robots-Tag")).contains("noindex");
        assertThat(at.answer().header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }
}
