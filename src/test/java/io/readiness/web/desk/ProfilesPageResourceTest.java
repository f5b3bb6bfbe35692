package io.readiness.web.desk;

import static io.readiness.web.desk.DeskPages.ask;
import static io.readiness.web.desk.DeskPages.file;
import static io.readiness.web.desk.DeskPages.form;
import static io.readiness.web.desk.DeskPages.page;
import static io.readiness.web.desk.DeskPages.sent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.readiness.api.WithStore;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many candidates come at once, stand in the order that somebody chooses, and nobody is put before another. */
@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
@TestProfile(WithStore.class)
class ProfilesPageResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 2_000;
    private static final Pattern VERDICT =
            Pattern.compile("\\b(reject\\w*|winner|loser|best candidate|unsuitable|fail(s|ed)?)\\b");

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<ObjectNode> golden() throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("rules/golden"))) {
            for (Path folder : folders.sorted().toList()) {
                all.add((ObjectNode)
                        JSON.readTree(folder.resolve("profile.json").toFile()));
            }
        }
        return all;
    }

    private static String profile(String golden, String reference) throws IOException {
        ObjectNode profile = (ObjectNode)
                JSON.readTree(Path.of("rules/golden", golden, "profile.json").toFile());
        return profile.put("reference", reference).toString();
    }

    private static List<String> candidates(String query) {
        return page("/desk?" + query).select("tbody th a:first-child").eachText();
    }

    private static Document keep(String... lines) {
        return sent(file(form(), "some.ndjson", String.join("\n", lines)), "/desk/profiles");
    }

    private static List<CSVRecord> export(String query) throws IOException {
        String table = ask("/desk/table.csv?" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        return CSVParser.parse(
                        new StringReader(table.substring(1)),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    @Test
    void profiles_in_every_form_and_documents_come_together() throws IOException {
        String mark = unique();
        RequestSpecification form = form();
        file(
                form,
                "lines.ndjson",
                profile("startup-owner", mark + "-l1") + "\n\n" + profile("new-owner", mark + "-l2"));
        file(
                form,
                "list.json",
                "[" + profile("nearly-ready", mark + "-a1") + ",\n" + profile("new-owner", mark + "-a2") + "]");
        file(form, "one.json", profile("little-known", mark + "-o1"));
        file(form, "table.csv", "reference,goal.search\n" + mark + "-t1,\n");
        Path samples = Path.of("src/test/resources/io/readiness/intake/samples");
        file(form, "folder/7781.pdf", Files.readAllBytes(samples.resolve("01-insurance-po.pdf")));
        file(form, "folder/7782.docx", Files.readAllBytes(samples.resolve("11-transit-po.docx")));
        file(form, "folder/7783.odt", Files.readAllBytes(samples.resolve("41-writer.odt")));
        file(form, "folder/7784.rtf", Files.readAllBytes(samples.resolve("42-wordpad.rtf")));
        file(form, "folder/.DS_Store", "nobody put this here");
        Document page = sent(form, "/desk/profiles?name=file");
        assertThat(page.select("#upload > section .notice").eachText()).allMatch(text -> text.startsWith("table.csv"));
        assertThat(page.select("tbody th").eachText())
                .contains(mark + "-l1", mark + "-l2", mark + "-a1", mark + "-a2", mark + "-o1")
                .contains("7781", "7782", "7783", "7784");
        assertThat(page.select("tbody tr:contains(7781)").text())
                .contains("7781.pdf", "of 24 signals", "which nobody has confirmed", "Invite to an interview");
        assertThat(candidates("source=resume"))
                .contains("7781", "7782", "7783", "7784")
                .doesNotContain(mark + "-l1");
        assertThat(candidates("source=desk")).contains(mark + "-l1").doesNotContain("7781");
    }

    @Test
    void what_is_faulty_is_told_by_file_line_and_field_and_all_others_are_kept() throws IOException {
        String mark = unique();
        RequestSpecification form = form();
        file(
                form,
                "lines.ndjson",
                profile("new-owner", mark + "-1") + "\n{\"reference\":\"" + mark + "-2\",\"colour\":\"red\"}\n"
                        + profile("new-owner", mark + "-3"));
        file(form, "list.json", "[{\"reference\":\"" + mark + "-4\"},\n{\"reference\":\"a b\"},\n{\"refe");
        file(form, "table.csv", "reference,exposure.conversationsPerQuarter\n" + mark + "-5,many\n");
        file(
                form,
                "scan.pdf",
                Files.readAllBytes(Path.of("src/test/resources/io/readiness/intake/samples/19-scanned.pdf")));
        file(form, "noise.zip", new byte[] {0x50, 0x4b, 3, 4, 1, 2, 3});
        Document page = sent(form, "/desk/profiles");
        assertThat(page.select("tbody th").eachText()).containsExactly(mark + "-1", mark + "-3", mark + "-4");
        List<String> faults =
                page.select("section[aria-labelledby=faulty] > ul > li").eachText();
        assertThat(faults).hasSize(6);
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("lines.ndjson, line 2", "$.colour"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("list.json, entry 2, line 2", "$.reference"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("list.json, from entry 3 on"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("table.csv"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("scan.pdf"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("noise.zip"));
        assertThat(candidates("candidate=" + mark)).hasSize(3);
    }

    @Test
    void a_document_is_numbered_unless_its_file_is_to_name_it_and_can() {
        String resume = "Product Owner\nACME, 2020 - 2024\n- Owned the backlog of the billing team\n";
        Document numbered = sent(file(form(), "Jane Doe.txt", resume), "/desk/profiles");
        assertThat(numbered.select("tbody th").text()).matches("desk-[0-9a-f]{8}-1");
        RequestSpecification form = form();
        file(form, "Jane Doe.txt", resume);
        file(form, "a/4711.txt", resume);
        file(form, "b/4711.txt", resume);
        Document named = sent(form, "/desk/profiles?name=file");
        assertThat(named.select("tbody th").eachText()).containsExactly("4711");
        assertThat(named.select("section[aria-labelledby=faulty] > ul > li").eachText())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("Jane Doe.txt", "cannot be that of a candidate"),
                        fault -> assertThat(fault).contains("4711.txt", "same name"));
    }

    @Test
    void an_empty_form_is_shown_again_and_says_what_to_do() {
        Document page = org.jsoup.Jsoup.parse(file(form(), "", "")
                .post("/desk/profiles")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select("[role=alert]").text()).contains("Choose files");
    }

    @Test
    void two_thousand_candidates_are_sorted_all_and_shown_by_the_page_within_a_second() throws IOException {
        String mark = unique();
        List<ObjectNode> golden = golden();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append(golden.get(i % golden.size()).put("reference", "%s-%04d".formatted(mark, i)))
                    .append('\n');
        }
        Document page = sent(file(form(), "many.ndjson", lines.toString()), "/desk/profiles");
        assertThat(page.select("h1").text()).isEqualTo(MANY + " candidates are kept");
        assertThat(candidates("candidate=" + mark + "&sort=candidate&order=up"))
                .hasSize(50)
                .first()
                .isEqualTo(mark + "-0000");
        assertThat(candidates("candidate=" + mark + "&sort=candidate&order=down"))
                .first()
                .isEqualTo(mark + "-1999");
        assertThat(candidates("candidate=" + mark + "&sort=candidate&order=up&page=40"))
                .last()
                .isEqualTo(mark + "-1999");
        for (String sort :
                List.of("sort=time", "sort=signal&signal=discovery-depth", "sort=unknown", "sort=proof&order=down")) {
            assertThat(median("/desk?" + sort)).as(sort).isLessThan(Duration.ofSeconds(1));
        }
        List<CSVRecord> rows = export("candidate=" + mark + "&sort=unknown&order=up");
        assertThat(rows).hasSize(MANY);
        assertThat(rows.stream()
                        .map(row -> Integer.valueOf(row.get("unknownSignals")))
                        .toList())
                .isSorted();
    }

    private static Duration median(String address) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant begin = Instant.now();
            page(address);
            times.add(Duration.between(begin, Instant.now()));
        }
        Duration median = times.stream().sorted().toList().get(4);
        System.getLogger("desk").log(System.Logger.Level.INFO, address + ": p50 " + median.toMillis() + " ms");
        return median;
    }

    @Test
    void what_is_unknown_comes_last_in_every_order_by_it() throws IOException {
        String mark = unique();
        keep(
                profile("startup-owner", mark + "-a"),
                "{\"reference\":\"" + mark + "-silent\"}",
                profile("nearly-ready", mark + "-c"));
        for (String order : List.of("up", "down")) {
            assertThat(candidates("candidate=" + mark + "&sort=signal&signal=backlog-ownership&order=" + order))
                    .last()
                    .isEqualTo(mark + "-silent");
            assertThat(candidates("candidate=" + mark + "&sort=scope&order=" + order))
                    .last()
                    .isEqualTo(mark + "-silent");
        }
        Element silent =
                page("/desk?candidate=" + mark + "-silent").select("tbody tr").first();
        assertThat(silent.select("[data-label=Total] .badge.unknown")).hasSize(1);
        assertThat(silent.select("[data-label=Unknown]").text()).isEqualTo("24 of 24");
        assertThat(candidates("candidate=" + mark + "&unknown=backlog-ownership"))
                .contains(mark + "-silent");
        assertThat(candidates("candidate=" + mark + "&unknown-most=20"))
                .doesNotContain(mark + "-silent")
                .isNotEmpty();
    }

    @Test
    void a_table_is_filtered_by_what_was_chosen_and_exported_alike() throws IOException {
        String mark = unique();
        keep(
                profile("startup-owner", mark + "-a"),
                profile("little-known", mark + "-b"),
                profile("nearly-ready", mark + "-c"));
        for (CSVRecord row : export("candidate=" + mark)) {
            String query = "candidate=" + mark + "&sort=candidate&order=up&path="
                    + row.get("path").toLowerCase().replace('_', '-') + "&band="
                    + row.get("band").toLowerCase().replace('_', '-');
            assertThat(candidates(query)).contains(row.get("candidate"));
            assertThat(export(query).stream().map(one -> one.get("candidate")).toList())
                    .isEqualTo(candidates(query));
            assertThat(row.get("DISCOVERY_DEPTH")).isNotEqualTo("UNKNOWN");
            assertThat(row.get("unknown").contains("DISCOVERY_DEPTH"))
                    .isEqualTo(row.get("DISCOVERY_DEPTH").isEmpty());
        }
        assertThat(page("/desk?candidate=nobody-has-this").select("main").text())
                .contains("Nobody of those who are kept fits");
        ask("/desk?sort=beauty").then().statusCode(422);
        ask("/desk?colour=red").then().statusCode(422);
        ask("/desk?rating=owned").then().statusCode(422);
        ask("/desk?candidate=&path=&from=&sort=time").then().statusCode(200);
        assertThat(candidates("candidate=" + mark + "&sort=candidate&order="))
                .containsExactly(mark + "-a", mark + "-b", mark + "-c");
        assertThat(candidates("candidate=" + mark + "&sort=candidate&order=down"))
                .containsExactly(mark + "-c", mark + "-b", mark + "-a");
    }

    @Test
    void a_spreadsheet_is_told_no_formula_and_what_is_unknown_is_no_nought() throws IOException {
        String mark = "-" + unique();
        keep("{\"reference\":\"" + mark + "\"}");
        CSVRecord row = export("candidate=" + mark).get(0);
        assertThat(row.get("candidate")).isEqualTo("'" + mark);
        assertThat(row.get("total")).isEmpty();
        assertThat(row.get("totalHigh")).isEqualTo("100");
        assertThat(row.get("scope")).isEmpty();
        assertThat(row.get("unknownSignals")).isEqualTo("24");
        assertThat(row.get("BACKLOG_OWNERSHIP")).isEmpty();
    }

    @Test
    void a_candidate_stands_there_once_with_the_newest_decision() throws IOException {
        String mark = unique();
        keep(profile("little-known", mark));
        keep(profile("nearly-ready", mark));
        Document page = page("/desk?candidate=" + mark);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody th a").eachText()).containsExactly(mark, "Over time: " + mark);
        String report = page.select("tbody th a").first().attr("href");
        assertThat(page(report).select("#history")).isNotEmpty();
    }

    private static List<String> ids(String mark) {
        return page("/desk?sort=candidate&order=up&candidate=" + mark)
                .select("tbody input[name=of]")
                .eachAttr("value");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void candidates_stand_beside_each_other_in_sentences_and_none_before_another(int number) throws IOException {
        String mark = unique();
        List<String> names = List.of("startup-owner", "little-known", "nearly-ready", "loudest-stakeholder");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(profile(names.get(i), mark + "-" + i));
        }
        keep(lines.toArray(String[]::new));
        List<String> ids = ids(mark);
        assertThat(ids).hasSize(number);
        Document page = page("/desk/comparison?of=" + String.join("&of=", ids));
        String text = page.select("main").text();
        assertThat(page.select(".compared").first().select("article h3").eachText())
                .containsExactlyElementsOf(Stream.iterate(0, i -> i + 1)
                        .limit(number)
                        .map(i -> mark + "-" + i)
                        .toList());
        assertThat(page.select("section[aria-labelledby=apart] article")).hasSize(number * (number - 1) / 2);
        assertThat(page.select("section[aria-labelledby=apart] article"))
                .allSatisfy(one -> assertThat(one.select("> ul > li")).isNotEmpty());
        assertThat(page.select("section[aria-labelledby=shown] li > details.why .claims li"))
                .isNotEmpty();
        for (String id : ids) {
            JsonNode told = JSON.readTree(given().get("/api/v1/assessments/" + id + "?view=full&audience=recruiter")
                    .asByteArray());
            assertThat(text).contains(told.at("/headline/says").asText().replaceAll("\\s+", " "));
            for (JsonNode asked : told.at("/hiring/signals").findValues("asks")) {
                assertThat(text).contains(asked.asText().replaceAll("\\s+", " "));
            }
            assertThat(told.at("/hiring/signals").findValues("asks")).isNotEmpty();
        }
        assertThat(VERDICT.matcher(text.toLowerCase())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
    }

    @Test
    void a_candidate_beside_themselves_is_told_apart_by_when_it_was() throws IOException {
        String mark = unique();
        List<String> ids = new ArrayList<>();
        for (String told : List.of("little-known", "nearly-ready")) {
            ids.add(given().contentType("application/json")
                    .body(profile(told, mark))
                    .post("/api/v1/assessments")
                    .getHeader("Readiness-Record"));
        }
        assertThat(page("/desk/comparison?of=" + String.join("&of=", ids))
                        .select(".compared")
                        .first()
                        .select("article h3")
                        .eachText())
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).matches(mark + ", \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d:\\d\\d UTC"));
    }

    @Test
    void fewer_than_two_cannot_be_compared_and_more_than_four_neither() throws IOException {
        assertThat(ask("/desk/comparison").then().statusCode(422).extract().asString())
                .contains("Nobody was");
        assertThat(ask("/desk/comparison?of=a&of=b&of=c&of=d&of=e")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("5 were");
        ask("/desk/comparison?of=a&of=b").then().statusCode(404);
    }
}
