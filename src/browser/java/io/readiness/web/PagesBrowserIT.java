package io.readiness.web;

import static io.readiness.web.PageCheck.barriers;
import static io.readiness.web.PageCheck.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the packaged service in a real browser: {@code src/browser/check} runs it. */
@Tag("browser")
class PagesBrowserIT {
    /** More than any page has to step through. */
    private static final int MOST_STEPS = 300;

    /** What a first visit may send over the wire. */
    private static final int MOST_BYTES = 300_000;

    /** Ten times what it takes in calm, since it is measured beside other tests; what it took is told. */
    private static final double LONGEST_MILLIS = 10_000;

    /** The page that a script draws. */
    private static final String TRY = "docs-try";

    private static Exhibition shown;
    private static Chromium chromium;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        shown = new Exhibition();
        chromium = new Chromium();
    }

    @AfterAll
    static void end() throws Exception {
        chromium.close();
        shown.close();
    }

    private static List<String> complaints(Page page) {
        return PageCheck.complaints(page, shown.service());
    }

    private static Page opened(BrowserContext window, String name) {
        Page page = window.newPage();
        page.navigate(shown.address(name));
        return page;
    }

    /** Goes there as somebody without a mouse does. */
    private static void stepTo(Page page, Locator place) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) place.evaluate("place => place === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Nobody gets to " + place + " of " + page.url() + " by the keyboard.");
    }

    private static void isTheSameWhenLoadedAgain(Page page) {
        String address = page.url();
        String heading = page.locator("h1").first().textContent();
        page.reload();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator("h1").first().textContent()).isEqualTo(heading);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void every_page_is_without_barriers_in_both_colour_schemes_and_asks_nobody_else() {
        SoftAssertions all = new SoftAssertions();
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            List<String> complaints = complaints(page);
            shown.pages().forEach((name, path) -> {
                look(page, ColorScheme.LIGHT);
                Response answer = page.navigate(shown.address(name));
                drawn(page, name);
                List<String> barriers = new ArrayList<>(barriers(page, ColorScheme.LIGHT));
                // Styles follow the scheme as soon as it changes; a script may have asked for it once.
                look(page, ColorScheme.DARK);
                if (name.equals(TRY)) {
                    page.reload();
                    drawn(page, name);
                }
                barriers.addAll(barriers(page, ColorScheme.DARK));
                if (answer.status() >= 400) {
                    // A browser says so of a page as well, and nothing is wrong with it.
                    complaints.removeIf(complaint -> complaint.contains("responded with a status of"));
                }
                all.assertThat(complaints).as(name).isEmpty();
                complaints.clear();
                all.assertThat(barriers).as(name).isEmpty();
                all.assertThat(page.locator("h1").count())
                        .as("headings of " + name)
                        .isEqualTo(1);
            });
        }
        all.assertAll();
    }

    /** Without movement, so that a colour is what it becomes at once. */
    private static void look(Page page, ColorScheme colours) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Returns once all of it is there. */
    private static void drawn(Page page, String name) {
        if (name.equals(TRY)) {
            page.locator("#api .info").waitFor();
        }
    }

    @Test
    void no_page_scrolls_sideways_on_a_phone() {
        SoftAssertions all = new SoftAssertions();
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            shown.pages().forEach((name, path) -> {
                page.navigate(shown.address(name));
                all.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(Chromium.PHONE);
            });
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_resume_becomes_a_report_on_paper_with_scripts_and_without(boolean scripts) throws IOException {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, scripts)) {
            Page page = opened(window, "start");
            List<String> complaints = complaints(page);
            isTheSameWhenLoadedAgain(page);
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "resume.txt", "text/plain", Exhibition.RESUME.getBytes(StandardCharsets.UTF_8)));
            button(page, "Read it").click();
            assertThat(page.url()).contains("/interviews/");
            for (int question = 1; question <= 5; question++) {
                isTheSameWhenLoadedAgain(page);
                String asked = page.title();
                Locator choices = page.locator(".choice");
                if (choices.count() > 0) {
                    choices.first().click();
                    page.locator("form button.primary").click();
                } else {
                    button(page, "I do not know").click();
                }
                String next = page.title();
                page.goBack();
                page.goForward();
                assertThat(page.title()).isEqualTo(next).isNotEqualTo(asked);
            }
            page.locator("aside a.button").click();
            isTheSameWhenLoadedAgain(page);
            button(page, "End and see the report").click();
            assertThat(page.url()).endsWith("/report");
            isTheSameWhenLoadedAgain(page);
            page.goBack();
            page.goForward();
            assertThat(page.url()).endsWith("/report");
            assertThat(pages(page.pdf(new Page.PdfOptions().setFormat("A4")))).isBetween(2, 4);
            String paper = page.locator("a[href*='report.pdf']").first().getAttribute("href");
            assertThat(pages(page.request().get(shown.service() + paper).body()))
                    .isBetween(2, 4);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void each_readers_report_fits_on_four_pages_of_paper() throws IOException {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.DARK, true)) {
            for (String name : List.of("report", "report-recruiter", "report-manager", "result", "sample")) {
                Page page = opened(window, name);
                assertThat(pages(page.pdf(new Page.PdfOptions().setFormat("A4"))))
                        .as(name)
                        .isBetween(2, 4);
                page.close();
            }
        }
    }

    @Test
    void from_the_first_question_to_the_report_by_the_keyboard_alone() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = opened(window, "start");
            stepTo(page, button(page, "Begin with the first question"));
            page.keyboard().press("Enter");
            page.getByText("Question 1").waitFor();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            stepTo(page, page.locator("input[type=radio]").first());
            page.keyboard().press("Space");
            assertThat(page.locator("input:checked").count()).isEqualTo(1);
            page.keyboard().press("Enter");
            page.getByText("Question 2").waitFor();
            stepTo(page, button(page, "I’d rather not say"));
            page.keyboard().press("Enter");
            page.getByText("Question 3").waitFor();
            stepTo(page, page.locator("aside a.button"));
            page.keyboard().press("Enter");
            stepTo(page, button(page, "End and see the report"));
            page.keyboard().press("Enter");
            page.waitForURL("**/report");
            Locator why = page.locator("summary").first();
            stepTo(page, why);
            page.keyboard().press("Enter");
            assertThat(page.locator("details[open]").count()).isEqualTo(1);
        }
    }

    @Test
    void where_the_keyboard_is_can_be_seen_at_every_step() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            SoftAssertions all = new SoftAssertions();
            for (String name : List.of("start", "several", "answers", "practical-test", "report", "invited")) {
                Page page = opened(window, name);
                for (int step = 0; step < 25; step++) {
                    page.keyboard().press("Tab");
                    all.assertThat((Boolean) page.evaluate(
                                    "(() => { const at = document.activeElement; if (at === document.body) return true;"
                                            + " const drawn = one => { const style = getComputedStyle(one);"
                                            + " return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; };"
                                            + " return drawn(at) || drawn(at.closest('label') ?? at); })()"))
                            .as("step %s of %s: %s", step, name, page.evaluate("document.activeElement.outerHTML"))
                            .isTrue();
                }
                page.close();
            }
            all.assertAll();
        }
    }

    @Test
    void what_would_change_moves_with_a_choice_and_back_again() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = opened(window, "report");
            List<String> complaints = complaints(page);
            page.locator("#outlook .choice").first().click();
            page.locator("#changed .changed").waitFor();
            assertThat(page.url()).contains("do=");
            isTheSameWhenLoadedAgain(page);
            assertThat(page.locator("#changed .changed").count()).isEqualTo(1);
            page.goBack();
            page.locator("#changed").getByText("Nothing chosen yet.").waitFor();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_practical_test_with_faults_keeps_what_was_written() {
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.DARK, false)) {
            Page page = opened(window, "practical-test");
            page.locator("#item").fill("Export of invoices");
            page.locator("#customerNeed").fill("Accountants need it, since they copy invoices by hand today.");
            page.locator("button.primary").click();
            assertThat(page.locator("#customerNeed").inputValue()).startsWith("Accountants need it");
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(barriersWithScripts(page.content())).isEmpty();
        }
    }

    /** Of a page that came without a script; axe is one itself. */
    private static List<String> barriersWithScripts(String content) {
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.DARK, true)) {
            Page page = window.newPage();
            page.route(
                    "**/practical-test",
                    route -> route.fulfill(
                            new Route.FulfillOptions().setBody(content).setContentType("text/html")));
            page.navigate(shown.address("practical-test"));
            return barriers(page, ColorScheme.LIGHT);
        }
    }

    @Test
    void whoever_is_invited_agrees_answers_and_hands_in() throws IOException, InterruptedException {
        String invitation = shown.invitation("browser");
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            List<String> complaints = complaints(page);
            page.navigate(shown.service() + invitation);
            button(page, "Agree and begin").click();
            assertThat(barriers(page, ColorScheme.LIGHT)).isEmpty();
            complaints.removeIf(complaint -> complaint.contains("responded with a status of 422"));
            page.locator("input[name=consent]").check();
            button(page, "Agree and begin").click();
            page.locator(".choice").first().click();
            page.locator("form button.primary").click();
            isTheSameWhenLoadedAgain(page);
            page.locator("aside a.button").click();
            button(page, "Hand in").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Thank you");
            isTheSameWhenLoadedAgain(page);
            page.goBack();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.navigate(shown.service() + invitation);
            page.getByText("Read your report").click();
            assertThat(page.url()).endsWith("/report");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void the_first_page_is_small_and_soon_there() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = opened(window, "start");
            @SuppressWarnings("unchecked")
            Map<String, Number> told = (Map<String, Number>)
                    page.evaluate(
                            "(() => { const [page] = performance.getEntriesByType('navigation'); return { millis: page.domContentLoadedEventEnd,"
                                    + " bytes: performance.getEntriesByType('resource').concat(page).reduce((sum, one) => sum + one.transferSize, 0) }; })()");
            int bytes = told.get("bytes").intValue();
            double millis = told.get("millis").doubleValue();
            System.out.printf("The first page: %d bytes over the wire, interactive after %.0f ms%n", bytes, millis);
            assertThat(bytes).isBetween(1, MOST_BYTES);
            assertThat(millis).isLessThan(LONGEST_MILLIS);
            assertThat((Boolean)
                            page.locator(".brand img").evaluate("image => image.complete && image.naturalWidth > 0"))
                    .isTrue();
        }
    }
}
