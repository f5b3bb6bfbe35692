package io.readiness.intake.draft;

import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Notice;
import io.readiness.intake.draft.DraftProfile.DraftDocument;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Told;
import java.util.List;

/**
 * A document with what was read of it.
 *
 * @param document what it is
 * @param resume what it tells of a working life
 * @param ownProjects what it tells of projects beside the roles
 * @param remarks what is to be said of how it was read
 */
public record ReadDocument(
        DraftDocument document, Resume resume, List<Told<String>> ownProjects, List<DraftRemark> remarks) {

    /** A document of lines. */
    static ReadDocument of(SourceDocument document, Resume resume) {
        return new ReadDocument(
                new DraftDocument(document.name(), document.format()),
                resume,
                List.of(),
                document.notices().stream()
                        .map(notice -> remark(document.name(), notice))
                        .toList());
    }

    /** Each kind of notice has a remark of the same name. */
    private static DraftRemark remark(String document, Notice notice) {
        return new DraftRemark(Remark.valueOf(notice.kind().name()), new DraftSource(document, notice.place(), ""));
    }

    /** Says what was read, and nothing of what it says. */
    @Override
    public String toString() {
        return document.name();
    }
}
