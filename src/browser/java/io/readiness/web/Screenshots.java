package io.readiness.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a picture of each page: light, dark and on a phone. {@code src/browser/screenshots} starts what it needs. */
final class Screenshots {
    private static final String RESUME = """
            Product Owner, Harbour Bank
            Jan 2021 - Present
            - Owned the roadmap of the payments product and dropped two features after talking with twelve customers
            - Raised the share of payments that go through at the first try from 82 % to 91 %
            - Prioritised the backlog of two teams each sprint
            """;

    private final String service;
    private final Path folder;

    private Screenshots(String service, Path folder) {
        this.service = service;
        this.folder = folder;
    }

    /**
     * Takes them.
     *
     * @param args the address of the service, and the folder for the pictures
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Files.createDirectories(Path.of(args[1]));
        new Screenshots(args[0], Path.of(args[1])).take();
    }

    private void take() throws IOException, InterruptedException {
        try (Chromium chromium = new Chromium()) {
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("start", "/");
            pages.put("practical-test", "/practical-test");
            pages.put("problems", "/problems");
            pages.put("problem", "/problems/invalid-request");
            pages.put("nothing-here", "/practical-tset");
            pages.put("sample", "/samples/nearly-ready");
            try (BrowserContext window = chromium.window(Chromium.DESK, ColorScheme.LIGHT, true)) {
                Page page = window.newPage();
                page.navigate(service + "/");
                page.locator("details summary").first().click();
                page.locator("#text").fill(RESUME);
                page.locator("button.primary").first().click();
                String interview = URI.create(page.url()).getPath();
                pages.put("confirm", interview);
                pages.put("number", interview + "?question=role-months");
                pages.put("several", interview + "?question=decision-rights");
                pages.put("lines", interview + "?question=resume-bullets");
                page.navigate(service + interview + "?question=aim");
                page.locator(".choice").first().click();
                page.locator("button.primary").click();
                pages.put("moved", page.url().substring(service.length()));
                pages.put("answers", interview + "/answers");
                pages.put("faulty", interview);
            }
            String invitation = ordered("a");
            if (invitation != null) {
                pages.put("invitation", invitation);
            }
            for (Map.Entry<String, String> one : pages.entrySet()) {
                picture(chromium, one.getKey(), one.getValue(), "light", Chromium.DESK, ColorScheme.LIGHT);
                picture(chromium, one.getKey(), one.getValue(), "dark", Chromium.DESK, ColorScheme.DARK);
                picture(chromium, one.getKey(), one.getValue(), "phone", Chromium.PHONE, ColorScheme.LIGHT);
            }
        }
    }

    private void picture(Chromium chromium, String name, String address, String kind, int width, ColorScheme colours) {
        try (BrowserContext window = chromium.window(width, colours, true)) {
            Page page = window.newPage();
            page.navigate(service + address);
            if (name.equals("faulty")) {
                page.locator("button.primary").click();
            }
            if (name.equals("practical-test")) {
                page.locator("#item").fill("Export of invoices");
                page.locator("#customerNeed").fill("Accountants need it, since they copy invoices by hand today.");
                page.locator("#tradeOff").fill("Because");
                page.locator("button.primary").click();
            }
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + "-" + kind + ".png")));
        }
    }

    /** The address of an invitation to an assessment that is ordered now; null: none can be. */
    private String ordered(String reference) throws IOException, InterruptedException {
        String body = "{\"packageId\":\"product-ownership-interview\",\"applicant\":{\"reference\":\"picture-"
                + reference + "\"},\"job\":{\"title\":\"Senior Product Manager, Payments\"},\"inline\":true}";
        String told = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service + "/api/v1/orders"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int at = told.indexOf("/invitations/");
        return at < 0 ? null : told.substring(at, told.indexOf('"', at));
    }
}
