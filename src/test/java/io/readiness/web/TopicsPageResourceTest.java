package io.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Somebody answers many questions on one page, with no script at all. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class TopicsPageResourceTest {
    private static final String TOPIC = "/interviews/[^/]+/topics/[^/]+";

    private static String begun() {
        return Browser.at("/").send("/interviews").address();
    }

    private static List<String> answered(String interview) {
        return Browser.at(interview + "/answers").page().select(".answers li").eachText();
    }

    @Test
    void one_question_and_many_lead_to_each_other() {
        String interview = begun();
        Browser question = Browser.at(interview);
        assertThat(question.page().select(".ways-of-asking a").eachAttr("href"))
                .containsExactly(interview, interview + "/topics", interview + "/topics/all");

        Browser topics = Browser.at(interview + "/topics");
        assertThat(topics.status()).isEqualTo(200);
        assertThat(topics.page().select("h1")).hasSize(1);
        assertThat(topics.page().select(".topics a").eachAttr("href"))
                .contains(interview + "/topics/aim", interview + "/topics/duties")
                .allSatisfy(address -> assertThat(Browser.at(address).status()).isEqualTo(200));
        assertThat(topics.page().select(".ways-of-asking a").eachAttr("href")).contains(interview);
    }

    @Test
    void every_question_has_its_own_place_and_can_be_left_out() {
        Browser all = Browser.at(begun() + "/topics/all");

        List<String> ids = all.page().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all.page().select("[aria-describedby]").eachAttr("aria-describedby"))
                .allSatisfy(named -> assertThat(ids).contains(named.split(" ")));
        assertThat(all.page().select(".asked > li"))
                .hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(one.select(".silence input").eachAttr("value"))
                        .containsExactly("DO_NOT_KNOW", "RATHER_NOT_SAY"));
        assertThat(all.page().select("h1")).hasSize(1);
    }

    @Test
    void what_is_answered_is_saved_and_what_is_passed_over_stays_open() {
        String interview = begun();
        Browser role = Browser.at(interview + "/topics/role");
        String title = role.heading();
        role.fill(TOPIC, Map.of("q-role-kind", "PRODUCT_OWNER", "q-role-months", "30"));

        assertThat(role.status()).isEqualTo(200);
        assertThat(role.heading()).isNotEqualTo(title);
        assertThat(role.address()).contains("/topics/").contains("?range=");
        assertThat(answered(interview)).hasSize(2).anyMatch(line -> line.contains("30 months"));

        Browser again = Browser.at(interview + "/topics/role");
        assertThat(again.page().select("[id=q-role-months]").val()).isEqualTo("30");
        assertThat(again.page().select("input[name=q-role-kind][checked]").eachAttr("value"))
                .containsExactly("PRODUCT_OWNER");
        assertThat(Browser.at(interview + "/topics").page().select(".topics").text())
                .contains("2 done");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_while_the_rest_is_saved() {
        String interview = begun();
        Browser role = Browser.at(interview + "/topics/role");
        role.fill(TOPIC, Map.of("q-role-kind", "PRODUCT_OWNER", "q-role-months", "a few"));

        assertThat(role.status()).isEqualTo(422);
        assertThat(role.page().title()).startsWith("Error: ");
        assertThat(role.page().select("[role=alert]").text()).contains("One answer is not right yet");
        assertThat(role.page().select("[role=alert] a").attr("href")).isEqualTo("#q-role-months");
        Element months = role.page().getElementById("q-role-months");
        assertThat(months).isNotNull();
        assertThat(months.val()).isEqualTo("a few");
        assertThat(months.attr("aria-invalid")).isEqualTo("true");
        assertThat(months.attr("aria-describedby")).contains("q-role-months-fault");
        assertThat(answered(interview)).hasSize(1);
    }

    @Test
    void answers_that_contradict_each_other_are_told_at_one_of_them() {
        String interview = begun();
        Browser.at(interview + "/topics/role")
                .fill(TOPIC, Map.of("q-role-kind", "PRODUCT_OWNER", "q-role-months", "12"));
        Browser role = Browser.at(interview + "/topics/role");
        role.fill(TOPIC, Map.of("q-role-months", "10", "q-role-months-as-product-owner", "20"));

        assertThat(role.status()).isEqualTo(422);
        assertThat(role.page().select(".fault").text()).isNotBlank().doesNotContain("$.");
        assertThat(role.page().select("[aria-invalid=true]")).hasSize(1);
    }

    @Test
    void a_question_is_left_out_beside_answers_and_not_asked_again() {
        String interview = begun();
        Browser.at(interview + "/topics/aim").fill(TOPIC, Map.of("q-aim", "RATHER_NOT_SAY"));
        Browser.at(interview + "/topics/room").fill(TOPIC, Map.of("q-may-grow", "true"));

        assertThat(answered(interview))
                .hasSize(2)
                .anyMatch(line -> line.contains("Left out: rather not said"))
                .anyMatch(line -> line.contains("Yes"));
        assertThat(Browser.at(interview + "/topics/aim")
                        .page()
                        .select("input[name=q-aim][checked]")
                        .eachAttr("value"))
                .containsExactly("RATHER_NOT_SAY");
    }

    @Test
    void who_answers_and_leaves_out_at_once_is_asked_which() {
        String interview = begun();
        Browser role = Browser.at(interview + "/topics/role");
        role.fill(TOPIC, Map.of("q-role-months", "12", "q-role-months.silence", "DO_NOT_KNOW"));

        assertThat(role.status()).isEqualTo(422);
        assertThat(role.page().select(".fault").text()).contains("Clear one of the two");
        assertThat(answered(interview)).isEmpty();
    }

    @Test
    void everything_can_be_sent_from_one_page() {
        String interview = begun();
        Browser all = Browser.at(interview + "/topics/all");
        Map<String, String> first = all.page().select("input[type=radio]").stream()
                .collect(Collectors.toMap(one -> one.attr("name"), Element::val, (one, other) -> one));
        all.fill(TOPIC, first);

        assertThat(all.status()).isEqualTo(200);
        assertThat(answered(interview)).hasSize(first.size());
    }

    @Test
    void what_a_resume_says_is_a_topic_of_its_own() throws IOException {
        byte[] resume = Files.readAllBytes(Path.of("src/test/resources/cases/resumes/po-in-a-bank.json"));
        String interview =
                Browser.at("/").upload("po-in-a-bank.json", resume, "").address();

        Browser said = Browser.at(interview + "/topics/resume");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.heading()).isEqualTo("What your resume says");
        assertThat(said.page().select("blockquote")).isNotEmpty();
        Set<String> asked =
                Set.copyOf(said.page().select(".asked input[type=radio]").eachAttr("name"));
        said.fill(TOPIC, asked.stream().collect(Collectors.toMap(name -> name, name -> "RATHER_NOT_SAY")));
        assertThat(said.status()).isEqualTo(200);
        assertThat(answered(interview)).hasSameSizeAs(asked);
    }

    @Test
    void a_topic_that_there_is_not_leads_to_the_list_and_an_interview_that_is_over_to_its_end() {
        String interview = begun();
        assertThat(Browser.at(interview + "/topics/weather").answer().header("Location"))
                .isEqualTo(interview + "/topics");
        Browser.at(interview + "/answers").send("/interviews/[^/]+/end");
        assertThat(Browser.at(interview + "/topics/aim").answer().header("Location"))
                .isEqualTo(interview);
    }
}
