package io.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.readiness.api.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the packaged service in a real browser. */
class PagesBrowserIT {
    private static ServiceProcess process;
    private static Chromium chromium;
    private static String service;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "service");
        process = new ServiceProcess(folder, "-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("readiness.db"));
        service = process.uri().toString().replaceFirst("/$", "");
        chromium = new Chromium();
    }

    @AfterAll
    static void end() throws Exception {
        chromium.close();
        process.close();
    }

    /** What a browser complains of, and whom it asks besides this service. */
    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(service) && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        return complaints;
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .allSatisfy(violation -> assertThat(violation.getNodes().stream()
                                .map(node -> violation.getId() + ": " + node.getHtml())
                                .toList())
                        .isEmpty());
    }

    private static Page begun(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(service + "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin with the first question"))
                .click();
        return page;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_page_is_accessible_in_both_colour_schemes_and_asks_nobody_else(ColorScheme colours) {
        try (BrowserContext window = chromium.window(Chromium.DESK, colours, true)) {
            Page page = window.newPage();
            List<String> complaints = complaints(page);
            for (String address : List.of("/", "/practical-test", "/problems", "/problems/invalid-request")) {
                page.navigate(service + address);
                isAccessible(page);
            }
            page.navigate(service + "/");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin with the first question"))
                    .click();
            isAccessible(page);
            String interview = URI.create(page.url()).getPath();
            for (String question : List.of("role-months", "decision-rights", "resume-bullets", "evidence/1/kind")) {
                page.navigate(service + interview + "?question=" + question);
                isAccessible(page);
            }
            page.navigate(service + interview + "/answers");
            isAccessible(page);
            assertThat(complaints).isEmpty();
            page.navigate(service + interview);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Continue").setExact(true))
                    .click();
            isAccessible(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/practical-test", "/problems", "/problems/invalid-request", "/nothing-here"})
    void no_page_scrolls_sideways_on_a_phone(String address) {
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate(service + address);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Chromium.PHONE);
        }
    }

    @Test
    void a_question_is_answered_by_the_keyboard_alone() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = begun(window);
            page.locator("body").press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.locator("input:checked").count()).isEqualTo(1);
            page.keyboard().press("Enter");
            page.getByText("Question 2").waitFor();
        }
    }

    @Test
    void without_scripts_all_of_it_works() {
        try (BrowserContext window = chromium.window(Chromium.PHONE, ColorScheme.LIGHT, false)) {
            Page page = begun(window);
            page.locator(".choice").first().click();
            page.locator("button.primary").click();
            assertThat(page.locator(".eyebrow").textContent()).startsWith("Question 2");
            page.locator("aside a.button").click();
            page.locator("form button.primary").click();
            assertThat(page.url()).endsWith("/report");
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void back_and_reload_work_at_every_step() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = begun(window);
            String first = page.title();
            page.locator(".choice").first().click();
            page.locator("button.primary").click();
            String second = page.title();
            page.reload();
            assertThat(page.title()).isEqualTo(second).isNotEqualTo(first);
            page.goBack();
            page.goForward();
            assertThat(page.title()).isEqualTo(second);
        }
    }

    @Test
    void the_first_page_is_small() {
        try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate(service + "/");
            Object bytes = page.evaluate(
                    "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)");
            assertThat(((Number) bytes).intValue()).isBetween(1, 300_000);
            Locator picture = page.locator(".brand img");
            assertThat((Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"))
                    .isTrue();
        }
    }
}
