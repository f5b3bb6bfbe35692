package io.readiness.api.decision;

import io.readiness.assessment.View.Viewer;
import org.jspecify.annotations.Nullable;

/** Sets the report of a decision as a document. Pages know how; who hands one out only asks for it. */
public interface ReportPdf {
    /**
     * The report as a PDF of A4 pages, made again under the rulebook that decided; the same decision gives the same bytes.
     *
     * @param decision the decision, kept and whole
     * @param audience who reads it
     * @param language the language it is in; null, or one that the rulebook does not speak: as the decision was told
     */
    byte[] of(KeptDecision decision, Viewer audience, @Nullable String language);
}
