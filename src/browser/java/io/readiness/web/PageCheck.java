package io.readiness.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must not be wrong with any page, whatever it is for. */
final class PageCheck {
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /** Asked of axe itself: its builder opens a second browser window for each page, and tells all that was looked at. */
    private static final String FOUND = "([exclude, options]) => axe.run({ exclude }, options).then(({ violations }) =>"
            + " violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' at ' + html)))";

    private PageCheck() {}

    /** What a browser complains of from now on, and whom it asks besides this service. */
    static List<String> complaints(Page page, String service) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + " says " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " fails with " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(service + "/") && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks " + request.url());
            }
        });
        return complaints;
    }

    /** All rules in light; in dark, what colours alone decide, since all else is the same page. */
    static List<String> barriers(Page page, ColorScheme colours) {
        Map<String, Object> options = new HashMap<>();
        // Else every place where all is well is told as well, with a selector that finds it alone.
        options.put("resultTypes", List.of("violations"));
        if (colours == ColorScheme.DARK) {
            options.put("runOnly", List.of("color-contrast", "link-in-text-block"));
        }
        // Swagger UI is drawn by others, and every sentence of it stands in the document as well, which needs no
        // script.
        List<String> others = page.url().endsWith("/docs/try") ? List.of("#api") : List.of();
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate(FOUND, List.of(others, options));
        return found.stream().map(barrier -> page.url() + " has " + barrier).toList();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
