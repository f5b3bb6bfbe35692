package io.readiness.web;

import static io.readiness.web.PageCheck.barriers;
import static io.readiness.web.PageCheck.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.readiness.api.ServiceProcess;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk in a real browser, with as many candidates as a recruiter may have. */
@Tag("browser")
class DeskBrowserIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 2_000;

    /** Every so many lines one is faulty. */
    private static final int FAULTY_EACH = 400;

    private static final int FAULTY = MANY / FAULTY_EACH;
    private static final int KEPT = MANY - FAULTY;

    /** What a step may take beside other tests. Alone it takes a tenth of it. */
    private static final double LONGEST_MILLIS = 10_000;

    private static ServiceProcess process;
    private static String desk;
    private static Chromium chromium;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "desk");
        process = new ServiceProcess(folder, "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db"));
        desk = process.uri().resolve("/desk").toString();
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
        process.close();
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

    /** Profiles by the line; some lines are no JSON, and some have a field that nobody knows. */
    private static FilePayload manyProfiles() throws IOException {
        List<ObjectNode> golden = golden();
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= MANY; line++) {
            ObjectNode profile = golden.get(line % golden.size()).deepCopy();
            profile.put("reference", "c-%04d".formatted(line));
            if (line % (2 * FAULTY_EACH) == 0) {
                lines.append("{\"reference\": \"c-").append(line);
            } else if (line % FAULTY_EACH == 0) {
                lines.append(profile.put("favouriteColour", "red"));
            } else {
                lines.append(profile);
            }
            lines.append('\n');
        }
        return new FilePayload(
                "autumn.ndjson", "application/x-ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> column(Page page, String label) {
        return page.locator("tbody td[data-label='" + label + "']").allInnerTexts();
    }

    private static Page filtered(Page page, String... fieldsAndValues) {
        page.navigate(desk);
        page.getByText("Filter and order").click();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            page.locator("#" + fieldsAndValues[i]).selectOption(fieldsAndValues[i + 1]);
        }
        button(page, "Show").click();
        assertThat(page.locator("#table").innerText()).matches("\\d+ of \\d+ candidates");
        assertThat(((Number) page.evaluate("performance.getEntriesByType('navigation')[0].duration")).doubleValue())
                .as(page.url())
                .isLessThan(LONGEST_MILLIS);
        return page;
    }

    private static List<CSVRecord> records(Path table) throws IOException {
        try (Reader reader = Files.newBufferedReader(table)) {
            reader.read(); // The mark by which a spreadsheet knows the letters.
            return CSVParser.parse(
                            reader,
                            CSVFormat.RFC4180
                                    .builder()
                                    .setHeader()
                                    .setSkipHeaderRecord(true)
                                    .get())
                    .getRecords();
        }
    }

    @Test
    void two_thousand_candidates_come_in_are_found_compared_and_taken_along() throws IOException {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            List<String> complaints = PageCheck.complaints(
                    page, process.uri().resolve("/").toString().replaceFirst("/$", ""));
            comesIn(page);
            isFound(page);
            isCompared(page);
            isTakenAlong(page);
            assertThat(complaints).isEmpty();
        }
    }

    /** The page goes on by itself, and tells of each faulty line what is wrong with it. */
    private static void comesIn(Page page) throws IOException {
        page.navigate(desk + "/profiles");
        page.locator("#files").setInputFiles(manyProfiles());
        button(page, "Read, and number resumes").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Reading your files");
        assertThat(page.locator("progress").count()).isEqualTo(1);
        page.evaluate("window.sameVisit = true");
        page.getByText("c-0001", new Page.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat((Boolean) page.evaluate("window.sameVisit")).isTrue();
        assertThat(page.locator("h1").innerText()).isEqualTo(KEPT + " candidates are kept");
        assertThat(page.locator("[role=status]").innerText()).contains(FAULTY + " with a fault");
        List<String> faults =
                page.locator("section[aria-labelledby=faulty] > ul > li").allInnerTexts();
        assertThat(faults).hasSize(FAULTY);
        assertThat(faults.get(0)).contains("autumn.ndjson", "line 400", "$.favouriteColour");
        assertThat(faults.get(1)).contains("autumn.ndjson", "line 800", "JSON");
    }

    private static void isFound(Page page) {
        page.getByText("To the table").click();
        page.getByText("Filter and order").click();
        page.locator("#candidate").fill("c-");
        button(page, "Show").click();
        assertThat(page.locator("#table").innerText()).startsWith(KEPT + " of ");
        assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
        filtered(page, "path", "build-pm-proof", "band", "building");
        assertThat(column(page, "Path"))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("Build proof for product management"));
        assertThat(column(page, "Band")).allMatch(band -> band.startsWith("Building"));
        filtered(page, "signal", "discovery-depth", "rating", "owned", "sort", "candidate");
        assertThat(column(page, "Discovery depth")).isNotEmpty().allMatch("owned"::equals);
        filtered(page, "unknown", "portfolio-trade-offs", "sort", "unknown", "order", "down");
        List<Integer> unknown = column(page, "Unknown").stream()
                .map(told -> Integer.valueOf(told.replaceFirst(" of .*", "")))
                .toList();
        assertThat(unknown).isNotEmpty().isSortedAccordingTo((one, other) -> other - one);
        page.locator("thead a").getByText("Candidate").click();
        assertThat(page.locator("tbody th a:first-child").allInnerTexts())
                .isNotEmpty()
                .isSorted();
        page.getByText("Next", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody th a:first-child").allInnerTexts())
                .isNotEmpty()
                .isSorted();
    }

    /** In sentences, and in the order in which they stood. */
    private static void isCompared(Page page) {
        List<String> names =
                page.locator("tbody th a:first-child").allInnerTexts().subList(0, 3);
        for (int row = 0; row < names.size(); row++) {
            page.locator("tbody input[name=of]").nth(row).check();
        }
        button(page, "Compare those ticked").click();
        assertThat(page.locator("section[aria-labelledby=shown] article h3").allInnerTexts())
                .isEqualTo(names);
        Locator pairs = page.locator("section[aria-labelledby=apart] article");
        assertThat(pairs.count()).isEqualTo(3);
        assertThat(pairs.locator("> ul > li").allInnerTexts())
                .isNotEmpty()
                .allMatch(sentence -> sentence.endsWith("."));
        assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
    }

    private static void isTakenAlong(Page page) throws IOException {
        filtered(page, "band", "building", "sort", "candidate", "order", "up");
        int wanted = Integer.parseInt(page.locator("#table").innerText().replaceFirst(" of .*", ""));
        Download export =
                page.waitForDownload(() -> page.getByText("Export as CSV").click());
        assertThat(export.suggestedFilename()).endsWith(".csv");
        List<CSVRecord> rows = records(export.path());
        assertThat(rows).hasSize(wanted).allMatch(row -> row.get("band").equals("BUILDING"));
        assertThat(rows.stream().map(row -> row.get("candidate")).toList()).isSorted();
    }

    @Test
    void a_candidate_who_was_assessed_three_times_is_told_from_the_first_time_to_the_last() throws IOException {
        List<String> said = new ArrayList<>();
        ObjectNode whole = (ObjectNode)
                JSON.readTree(Path.of("rules/golden/nearly-ready/profile.json").toFile());
        whole.put("reference", "over-time");
        for (List<String> unsaid :
                List.of(List.of("exposure", "decisionRights"), List.of("exposure"), List.<String>of())) {
            said.add(whole.deepCopy().without(unsaid).toString());
        }
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.DARK, true)) {
            Page page = window.newPage();
            for (String profile : said) {
                page.navigate(desk + "/profiles");
                page.getByText("Or paste profiles").click();
                page.locator("#text").fill(profile);
                button(page, "Read, and number resumes").click();
                page.getByText("1 candidate is kept").waitFor();
            }
            page.navigate(desk + "?candidate=over-time");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            page.getByText("Over time").first().click();
            Locator decisions = page.locator("ol > li.card");
            assertThat(decisions.count()).isEqualTo(3);
            assertThat(decisions.nth(0).getByText("Since the time before").count())
                    .isZero();
            for (int later : List.of(1, 2)) {
                assertThat(decisions.nth(later).locator("ul > li").allInnerTexts())
                        .isNotEmpty();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Chromium.PHONE);
            assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
            decisions.nth(2).locator("h2 a").click();
            assertThat(page.locator("#history tbody tr").count()).isEqualTo(3);
        }
    }
}
