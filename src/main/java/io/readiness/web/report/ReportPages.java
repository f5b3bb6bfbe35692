package io.readiness.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.readiness.web.Shown;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How reports are answered. */
final class ReportPages {
    static final String PDF = "application/pdf";

    private static final String REFERRER_POLICY = "Referrer-Policy";

    private ReportPages() {}

    @CheckedTemplate(basePath = "report")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Report report);

        static native TemplateInstance document(Report report);
    }

    /** A report as a page. */
    static RestResponse<String> page(Report report) {
        return Shown.page(Templates.report(report));
    }

    /** A report as a document, which opens in the browser and is saved by this name. */
    static RestResponse<byte[]> document(String name, byte[] pdf) {
        return ResponseBuilder.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"readiness-" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The same where the address is all that keeps others out. */
    static <T> RestResponse<T> toNobody(RestResponse<T> answer) {
        answer.getHeaders().putSingle(REFERRER_POLICY, "no-referrer");
        return answer;
    }
}
