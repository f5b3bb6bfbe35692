package io.readiness.web.report;

import static io.readiness.web.report.Pages.DAY;
import static io.readiness.web.report.Pages.ask;
import static io.readiness.web.report.Pages.golden;
import static io.readiness.web.report.Pages.joined;
import static io.readiness.web.report.Pages.kept;
import static io.readiness.web.report.Pages.page;
import static io.readiness.web.report.Pages.paper;
import static io.readiness.web.report.Pages.sentences;
import static io.readiness.web.report.Pages.told;
import static io.readiness.web.report.Pages.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.start.Languages;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided stands on the page and on paper, whole for each reader, and says nothing of its own. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class ReportResourceTest {
    /**
     * What a page shows in another way: a beginning of a bullet that is there as a whole, and a hint about a field of the JSON.
     */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("begins", "confirm");

    private static final List<String> READERS = List.of("candidate", "recruiter", "manager");

    @Inject
    DecisionLog log;

    @Inject
    Languages languages;

    private static String somebody() {
        return "t-" + UUID.randomUUID();
    }

    static Stream<String> candidates() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules/golden"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void every_sentence_of_an_answer_is_on_the_page_of_its_reader(String name) throws IOException {
        String id = kept(golden(name, somebody()));
        for (String reader : READERS) {
            Document page = page(id, reader);
            String text = joined(page.text());
            assertThat(sentences(told(id, reader), SHOWN_OTHERWISE))
                    .as("%s, told to the %s", name, reader)
                    .isNotEmpty()
                    .map(ReportResourceTest::withoutBrackets)
                    .allSatisfy(sentence -> assertThat(text).contains(joined(sentence)));
        }
    }

    /** Several things that were told at one place, as a page tells them. */
    private static String withoutBrackets(String told) {
        return told.replaceFirst("^\\[(.*)]$", "$1").replace('[', '(').replace(']', ')');
    }

    @ParameterizedTest
    @ValueSource(strings = {"little-known", "startup-owner", "loudest-stakeholder"})
    void every_rating_gap_step_and_course_of_an_answer_is_on_the_page(String name) throws IOException {
        String id = kept(golden(name, somebody()));
        Document page = page(id, "candidate");
        JsonNode told = told(id, "candidate");
        assertThat(page.select("li.signal")).hasSize(told.get("ratings").size());
        assertThat(page.select("#gaps > ol > li")).hasSize(told.get("gaps").size());
        assertThat(page.select(".board > li")).hasSize(told.at("/plan/stages").size());
        assertThat(page.select("#certification > ol > li"))
                .hasSize(told.at("/certification/steps").size());
        assertThat(page.select(".archetypes > li"))
                .hasSize(told.get("archetypes").size());
        assertThat(page.select(".alternatives > li"))
                .hasSize(told.at("/recommendation/alternatives").size());
    }

    @Test
    void several_things_that_were_told_at_one_place_read_as_words() throws IOException {
        Document page = page(kept(golden("safe-owner", somebody())), "candidate");
        for (String where : List.of("#sources .facts dd", ".why .told li")) {
            assertThat(page.select(where).eachText())
                    .anyMatch(told -> told.contains("dependencies, features"))
                    .anyMatch(told -> told.contains("audiences (delivery team, stakeholders)"))
                    .noneMatch(told -> told.contains("["));
        }
    }

    @Test
    void what_somebody_wrote_keeps_its_brackets() throws IOException {
        String profile =
                "{\"reference\":\"" + somebody() + "\",\"evidence\":[{\"id\":\"e-1\",\"kind\":\"OUTCOME_REVIEW\","
                        + "\"ownership\":\"LED\",\"qualities\":[\"TRADE_OFF\"],\"outcome\":{\"metric\":\"share [of all], in percent\","
                        + "\"baseline\":3,\"result\":5}}]}";
        assertThat(page(kept(profile), "candidate").select("#sources .facts dd").eachText())
                .anyMatch(told ->
                        told.contains("qualities (trade off)") && told.contains("'share [of all], in percent'"));
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void what_is_unknown_is_shown_as_unknown_and_never_as_nothing(String name) throws IOException {
        String id = kept(golden(name, somebody()));
        Document page = page(id, "recruiter");
        for (JsonNode rating : told(id, "recruiter").get("ratings")) {
            Element signal = page.select("li.signal").stream()
                    .filter(one -> one.select(".signal-name")
                            .text()
                            .equals(rating.get("name").asText()))
                    .findFirst()
                    .orElseThrow();
            boolean unknown = rating.get("rating").asText().equals("UNKNOWN");
            assertThat(signal.select(".badge.unknown").isEmpty()).isEqualTo(!unknown);
            if (unknown) {
                assertThat(signal.select(".meter .reached")).isEmpty();
            }
        }
    }

    @Test
    void of_whom_nothing_was_said_the_gauge_names_no_points() {
        Document page = page(kept("{\"reference\":\"" + somebody() + "\"}"), "recruiter");
        assertThat(page.select(".gauge").attr("aria-label")).startsWith("Nothing is known yet; 0 to 100");
        assertThat(page.select(".gauge .figure").text()).isEqualTo("?");
        assertThat(page.select(".part .number").eachText()).hasSize(3).allMatch(text -> text.startsWith("unknown ("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "recruiter", "manager"})
    void every_statement_opens_what_it_rests_on(String reader) throws IOException {
        String id = kept(golden("loudest-stakeholder", somebody()));
        Document page = page(id, reader);
        assertThat(
                        page.select(
                                "header.stack, .recommended:has(b), #path .card, li.signal, #gaps > ol > li, .board > li, .plan-steps > li, #certification > ol > li, .archetypes > li, .alternatives > li, #hiring > ul > li, #manager > ul > li, #mistakes > ul > li, #organisation > ul > li, .bullets > li, #practical-test > .pieces > li"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.select("details.why .claims li"))
                        .as(statement.text())
                        .isNotEmpty());
        for (JsonNode guide : told(id, reader).get("citations")) {
            for (JsonNode section : guide.get("sections")) {
                section.forEach(
                        claim -> assertThat(page.getElementById(claim.asText())).isNotNull());
            }
        }
    }

    @Test
    void a_reason_names_its_rule_and_what_was_told() throws IOException {
        Document page = page(kept(golden("startup-owner", somebody())), "candidate");
        Element why = page.select("li.signal details.why").get(0);
        assertThat(why.select(".grounds code").text()).isEqualTo("delivery-duty-owned");
        assertThat(why.select(".told").text()).contains("backlog management led");
    }

    @Test
    void a_manager_is_told_nothing_of_what_is_wanted_or_recommended() throws IOException {
        String id = kept(golden("loudest-stakeholder", somebody()));
        JsonNode told = told(id, "candidate");
        String page = page(id, "manager").text();
        assertThat(page)
                .doesNotContain(told.at("/recommendation/primary/title").asText())
                .doesNotContain("What would change this")
                .doesNotContain("Find the smallest change");
        assertThat(written(paper("/assessments/" + id, "manager")))
                .doesNotContain(told.at("/recommendation/primary/title").asText());
    }

    @Test
    void who_reads_is_chosen_on_the_page_and_is_first_whom_it_was_told_to() throws IOException {
        String id = given().contentType("application/json")
                .body(golden("nearly-ready", somebody()))
                .post("/api/v1/assessments?asOf=" + DAY + "&audience=recruiter")
                .header("Readiness-Record");
        Document page = page("/assessments/" + id, Map.of());
        assertThat(page.select(".readers a[aria-current=page]").text()).isEqualTo("Recruiter");
        assertThat(page.select(".readers a").eachAttr("href"))
                .containsExactly(
                        "/assessments/" + id + "?audience=candidate",
                        "/assessments/" + id + "?audience=recruiter",
                        "/assessments/" + id + "?audience=manager");
    }

    /** Somebody typed all of this, and none of it becomes anything but text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "\"'><svg onload=alert(3)> {report.told} {#each} &amp; ]]> --> </style>",
                "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDCBB",
                "Decided \u0001 with \u000B control \uFFFE characters"
            })
    void what_a_candidate_typed_stays_text(String typed) throws IOException {
        ObjectNode profile = (ObjectNode) Pages.JSON.readTree(golden("startup-owner", somebody()));
        profile.withArray("resumeBullets").insert(0, "Decided to stop " + typed);
        ((ObjectNode) profile.get("practicalTest")).put("item", typed);
        ((ObjectNode) profile.at("/certifications/0")).put("name", "PSPO I " + typed);
        String id = kept(profile.toString());
        Document page = page(id, "candidate");
        assertThat(page.select("main script, main img, main svg[onload], [onerror], [onload], [style], style"))
                .isEmpty();
        page.select(".tag").remove();
        assertThat(page.select(".bullet-text").text()).contains("Decided to stop");
        assertThat(written(paper("/assessments/" + id, "candidate"))).contains("Decided to stop");
    }

    @Test
    void a_word_without_end_breaks_on_paper_and_stays_whole_on_the_page() throws IOException {
        ObjectNode profile = (ObjectNode) Pages.JSON.readTree(golden("startup-owner", somebody()));
        profile.withArray("resumeBullets").insert(0, "Decided " + "x".repeat(900));
        String id = kept(profile.toString());
        assertThat(page(id, "candidate").select(".bullet-text").text()).contains("x".repeat(900));
        assertThat(pages(paper("/assessments/" + id, "candidate"))).isBetween(2, 4);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void a_document_has_two_to_four_pages_and_says_the_same(String name) throws IOException {
        String id = kept(golden(name, somebody()));
        JsonNode told = told(id, "candidate");
        byte[] pdf = paper("/assessments/" + id, "candidate");
        String text = joined(written(pdf));
        assertThat(pages(pdf)).as(name).isBetween(2, 4);
        assertThat(Stream.of(
                                told.at("/headline/says"),
                                told.at("/bandSays"),
                                told.at("/recommendation/primary/title"),
                                told.at("/recommendation/primary/nextStep"),
                                told.at("/certification/caution"))
                        .map(JsonNode::asText))
                .allSatisfy(says -> assertThat(text).contains(joined(says)));
        told.get("closing")
                .forEach(one -> assertThat(text).contains(joined(one.get("says").asText())));
        told.get("ratings")
                .forEach(
                        one -> assertThat(text).contains(joined(one.get("words").asText())));
        told.at("/plan/stages")
                .forEach(
                        one -> assertThat(text).contains(joined(one.get("focus").asText())));
    }

    @Test
    void the_same_decision_gives_the_same_bytes() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        assertThat(paper("/assessments/" + id, "candidate")).isEqualTo(paper("/assessments/" + id, "candidate"));
        assertThat(paper("/assessments/" + id, "recruiter")).isNotEqualTo(paper("/assessments/" + id, "candidate"));
    }

    @Test
    void a_document_can_be_read_aloud_and_brings_its_letters() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        try (PDDocument document = Loader.loadPDF(paper("/assessments/" + id, "candidate"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).contains("assessment of 22 November 2026");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void actions_that_are_switched_on_change_the_page_as_the_rules_do() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        JsonNode step = Pages.JSON.readTree(given().contentType("application/json")
                .body("{}")
                .post("/api/v1/assessments/" + id + "/next-step")
                .asByteArray());
        Document smallest = page("/assessments/" + id, Map.of("audience", "candidate", "smallest", "true"));
        assertThat(smallest.select("#changed").text())
                .contains(step.get("says").asText())
                .contains(step.at("/after/title").asText());
        List<String> tried = smallest.select("input[name=do][checked]").eachAttr("value");
        assertThat(tried).hasSize(step.get("actions").size());
        Document page = page("/assessments/" + id, Map.of("audience", "candidate", "do", tried));
        assertThat(page.select("#changed .figure-big").eachText())
                .containsExactly(
                        whole(step.at("/before/total").asDouble()),
                        whole(step.at("/after/total").asDouble()));
        assertThat(page.select("#changed li")).isNotEmpty();
        assertThat(page.select("#changed details.why")).isNotEmpty();
    }

    private static String whole(double points) {
        return String.valueOf(Math.round(points));
    }

    @Test
    void what_cannot_be_done_and_who_does_not_read_is_a_sentence_and_no_page() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        assertThat(ask("/assessments/" + id, Map.of("audience", "candidate", "do", "fly"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ask("/assessments/" + id, Map.of("audience", "boss")).statusCode())
                .isEqualTo(422);
        assertThat(ask("/assessments/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(ask("/assessments/nothing", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_who_decided_otherwise_is_told_of_first_and_their_reason_to_recruiters_alone() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        given().contentType("application/json")
                .body("{\"reviewer\":\"Grace\",\"reason\":\"Saw the case myself\",\"path\":\"APPLY_FOR_PM\"}")
                .post("/api/v1/decisions/" + id + "/overrides")
                .then()
                .statusCode(201);
        assertThat(page(id, "recruiter").select("header.stack .notice").text())
                .contains("A person decided: Apply for product management", "Saw the case myself", "Grace");
        assertThat(page(id, "candidate").select("header.stack .notice").text())
                .contains("A person decided: Apply for product management")
                .doesNotContain("Saw the case myself");
        assertThat(page(id, "manager").select("header.stack .notice").text())
                .contains("A person decided otherwise")
                .doesNotContain("Apply");
        assertThat(written(paper("/assessments/" + id, "recruiter"))).contains("A person decided");
    }

    @Test
    void what_another_tenant_keeps_is_not_there() throws IOException {
        DecisionStore store = log.store();
        UUID id = store.newId();
        String reference = somebody();
        store.append(new Decision(
                        id,
                        "another",
                        "somebody",
                        "assessments",
                        languages.edition().hash(),
                        LocalDate.parse(DAY),
                        reference,
                        golden("nearly-ready", reference).getBytes(StandardCharsets.UTF_8),
                        "{\"audience\":\"CANDIDATE\",\"view\":\"FULL\",\"language\":\"en\",\"draft\":false}",
                        "0".repeat(64),
                        new Outcome("BUILD_PM_PROOF", "NEARLY_READY", 1, 1, 1, "FIRM")))
                .toCompletableFuture()
                .join();
        assertThat(ask("/assessments/" + id, Map.of()).statusCode()).isEqualTo(404);
        assertThat(ask("/assessments/" + id + "/report.pdf", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void several_decisions_on_one_candidate_stand_in_a_row_in_time() throws IOException {
        String reference = somebody();
        String first = kept(golden("little-known", reference));
        assertThat(page(first, "candidate").getElementById("history")).isNull();
        String second = kept(golden("nearly-ready", reference));
        assertThat(page(second, "recruiter").select("#history tbody a").eachAttr("href"))
                .containsExactly(
                        "/assessments/" + second + "?audience=recruiter",
                        "/assessments/" + first + "?audience=recruiter");
    }

    @Test
    void an_erased_decision_says_so() throws IOException {
        String reference = somebody();
        String id = kept(golden("little-known", reference));
        given().delete("/api/v1/candidates/" + reference).then().statusCode(200);
        var answer = ask("/assessments/" + id, Map.of());
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.asString()).contains("erased");
    }

    @Test
    void the_plan_is_handed_out_as_a_calendar_from_the_day_that_is_chosen() throws IOException {
        String id = kept(golden("nearly-ready", somebody()));
        Element form = page(id, "candidate").select("form.calendar").get(0);
        given().queryParam("start", form.select("input[name=start]").attr("value"))
                .get(form.attr("action"))
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8");
    }

    @Test
    void a_page_is_for_its_reader_alone_and_brings_nothing_from_elsewhere() throws IOException {
        var answer = ask("/assessments/" + kept(golden("nearly-ready", somebody())), Map.of());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).contains("noindex");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({"candidate", "recruiter", "manager"})
    void headings_follow_one_another_and_everything_is_named(String reader) throws IOException {
        Document page = page(kept(golden("loudest-stakeholder", somebody())), reader);
        assertThat(page.select("h1")).hasSize(1);
        int before = 1;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
        assertThat(page.select("input:not([type=hidden])"))
                .allSatisfy(field -> assertThat(field.closest("label") != null
                                || !page.select("label[for=" + field.id() + "]").isEmpty())
                        .as(field.outerHtml())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nearly-ready",
                "startup-owner",
                "backlog-administrator",
                "loudest-stakeholder",
                "new-owner",
                "little-known"
            })
    void samples_are_shown_to_everybody_and_nothing_is_kept(String name) throws IOException {
        int kept = decisions();
        Document page = page("/samples/" + name, Map.of());
        assertThat(page.text()).contains("Sample, nobody is behind it");
        assertThat(page.select("form.calendar")).isEmpty();
        assertThat(decisions()).isEqualTo(kept);
        assertThat(pages(paper("/samples/" + name, "recruiter"))).isBetween(2, 4);
        assertThat(ask("/samples/nobody", Map.of()).statusCode()).isEqualTo(404);
    }

    /** How many records there are, of whomever. */
    private static int decisions() {
        return given().get("/api/v1/decisions/verify").jsonPath().getInt("records");
    }
}
