package io.readiness.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What must not be wrong with any page, whatever it is for. */
final class PageCheck {
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
        AxeBuilder axe = new AxeBuilder(page);
        if (colours == ColorScheme.DARK) {
            axe = axe.withRules(List.of("color-contrast", "link-in-text-block"));
        }
        if (page.url().endsWith("/docs/try")) {
            // Swagger UI is drawn by others, and every sentence of it stands in the document as well, which needs no
            // script.
            axe = axe.exclude("#api");
        }
        return axe.analyze().getViolations().stream()
                .flatMap(violation -> violation.getNodes().stream()
                        .map(node -> page.url() + " has " + violation.getId() + " at " + node.getHtml()))
                .toList();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
