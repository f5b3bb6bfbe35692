package io.readiness.intake.resume;

import io.readiness.intake.document.SourceDocument;
import java.util.List;

/** Takes from a document what it tells of a working life; safe to share. */
public final class ResumeReader {
    public Resume read(SourceDocument document) {
        return new Resume(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
