package io.readiness.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Takes a picture of each page: light, dark and on a phone. {@code src/browser/screenshots} does what is to be done before. */
final class Screenshots {
    private static final int README = 1000;

    private final Exhibition shown;
    private final Chromium chromium;
    private final Path folder;

    private Screenshots(Exhibition shown, Chromium chromium, Path folder) {
        this.shown = shown;
        this.chromium = chromium;
        this.folder = folder;
    }

    /**
     * Takes them of the service as it is packaged.
     *
     * @param args the folder for all pictures, the one for those of the README, and names of pages, where not all are wanted
     */
    public static void main(String... args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path readme = Files.createDirectories(Path.of(args[1]));
        try (Exhibition shown = new Exhibition();
                Chromium chromium = new Chromium()) {
            Screenshots screenshots = new Screenshots(shown, chromium, folder);
            Set<String> wanted = new TreeSet<>(shown.pages().keySet());
            if (args.length > 2 && !args[2].isBlank()) {
                wanted.retainAll(Set.of(args[2].split(",")));
            }
            for (String page : wanted) {
                screenshots.take(page, "light", Chromium.DESK, ColorScheme.LIGHT);
                screenshots.take(page, "dark", Chromium.DESK, ColorScheme.DARK);
                screenshots.take(page, "phone", Chromium.PHONE, ColorScheme.LIGHT);
            }
            screenshots.show("sample", readme.resolve("report.png"));
            screenshots.show("several", readme.resolve("interview.png"));
        }
    }

    private void take(String name, String kind, int width, ColorScheme colours) {
        try (BrowserContext window = chromium.window(width, colours, true)) {
            Page page = window.newPage();
            page.navigate(shown.address(name));
            page.waitForLoadState();
            if (name.equals("docs-try")) {
                page.locator("#api .info").waitFor();
            }
            if (name.equals("practical-test")) {
                page.locator("#item").fill("Export of invoices");
                page.locator("#customerNeed").fill("Accountants need it, since they copy invoices by hand today.");
                page.locator("#tradeOff").fill("Because");
                page.locator("button.primary").click();
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(!name.startsWith("docs"))
                    .setPath(folder.resolve(name + "-" + kind + ".png")));
        }
    }

    /** As much of a page as the README shows, in a window so narrow that it can be read there. */
    private void show(String name, Path picture) {
        try (BrowserContext window = chromium.window(README, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate(shown.address(name));
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
    }
}
