package io.readiness.web.report;

import io.readiness.api.decision.KeptDecision;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.ReportPdf;
import io.readiness.assessment.View.Viewer;
import io.readiness.web.report.Report.Place;
import io.readiness.web.report.ReportMaker.Beside;
import io.readiness.web.report.ReportMaker.Subject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets reports as documents. */
@Singleton
final class ReportDocument implements ReportPdf {
    /** Usually it takes less than a second. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private final KeptDecisions decisions;

    ReportDocument(KeptDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public byte[] of(KeptDecision decision, Viewer audience, @Nullable String language) {
        return decisions.under(
                decision,
                languages -> print(ReportMaker.of(
                        Subject.of(decision),
                        languages.speaking(language == null ? decision.shape().language() : language),
                        audience,
                        new Place("", List.of(audience), null, false, null),
                        Beside.NOTHING,
                        null)));
    }

    /** A report that was made already. */
    static byte[] print(Report report) {
        String page = ReportPages.Templates.document(report).render();
        return Press.set(() -> PdfPrinter.print(page, report.told().asOf()), MOST);
    }
}
