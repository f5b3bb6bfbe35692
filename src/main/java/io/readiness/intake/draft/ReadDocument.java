package io.readiness.intake.draft;

import io.readiness.intake.document.SourceDocument;
import io.readiness.intake.document.SourceDocument.Notice;
import io.readiness.intake.draft.DraftProfile.DraftDocument;
import io.readiness.intake.draft.DraftProfile.DraftRemark;
import io.readiness.intake.draft.DraftProfile.DraftSource;
import io.readiness.intake.resume.Resume;
import io.readiness.intake.resume.Resume.Reason;
import io.readiness.intake.resume.Resume.Unused;
import io.readiness.intake.resume.Resume.Unused.LeftOut;
import io.readiness.intake.resume.Told;
import io.readiness.intake.resume.Told.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** A document of lines; what a profile has no room for is told as not used. */
    static ReadDocument of(SourceDocument document, Resume resume) {
        return new ReadDocument(
                new DraftDocument(document.name(), document.format()),
                resume.andUnused(beside(resume)),
                List.of(),
                document.notices().stream()
                        .map(notice -> remark(document.name(), notice))
                        .toList());
    }

    /** By how much there is of it, since it may say more of the person than of work; the summary, which tells of work, in its words. */
    private static List<Unused> beside(Resume resume) {
        List<Unused> beside = new ArrayList<>();
        resume.summary().forEach(told -> beside.add(new LeftOut(Reason.OTHER_SECTION, told.source())));
        entries(
                "education",
                resume.education().stream()
                        .map(one -> Stream.of(one.institution(), one.degree())
                                .filter(Objects::nonNull)
                                .findFirst())
                        .flatMap(Optional::stream)
                        .toList(),
                beside);
        entries("skills", resume.skills(), beside);
        entries("languages", resume.languages(), beside);
        return beside;
    }

    private static void entries(String section, List<? extends Told<?>> told, List<Unused> beside) {
        if (!told.isEmpty()) {
            Source first = told.get(0).source();
            String entries = told.size() == 1 ? "1 entry" : told.size() + " entries";
            beside.add(new LeftOut(
                    Reason.OTHER_SECTION, new Source(first.document(), first.place(), section + ", " + entries)));
        }
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
