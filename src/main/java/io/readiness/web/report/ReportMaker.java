package io.readiness.web.report;

import io.readiness.api.decision.DecisionEntry;
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.api.decision.KeptDecision;
import io.readiness.api.start.Languages.Language;
import io.readiness.assessment.Assessment;
import io.readiness.assessment.Rulebook;
import io.readiness.assessment.View.Detail;
import io.readiness.assessment.View.Topic;
import io.readiness.assessment.View.Viewer;
import io.readiness.intake.draft.Remark;
import io.readiness.judgement.scale.Scales;
import io.readiness.profile.Profile;
import io.readiness.web.report.Report.Place;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the report of a profile, whether it is kept or a sample. */
final class ReportMaker {
    private ReportMaker() {}

    /**
     * What a report is made of.
     *
     * @param profile who it is about
     * @param day the day of assessment
     * @param draft whether the profile is that of a draft
     */
    record Subject(Profile profile, LocalDate day, boolean draft) {
        static Subject of(KeptDecision kept) {
            return new Subject(kept.profile(), kept.day(), kept.shape().draft());
        }
    }

    /**
     * What happened beside the decision.
     *
     * @param history what was decided of the same candidate, newest first
     * @param overrides what people decided otherwise
     */
    record Beside(List<DecisionEntry> history, List<DecisionOverride> overrides) {
        static final Beside NOTHING = new Beside(List.of(), List.of());
    }

    /**
     * A report.
     *
     * @param asked what would change it; null: nobody wants to know
     */
    static Report of(
            Subject subject,
            Language language,
            Viewer audience,
            Place place,
            Beside beside,
            Outlook.@Nullable Asked asked) {
        Rulebook rulebook = language.assessor().rulebook();
        Assessment told = assess(subject, language, audience, rulebook);
        return new Report(
                told,
                ReportWords.of(language, told),
                audience,
                language.tag(),
                place,
                bullets(told, subject.profile(), language),
                beside.history(),
                beside.overrides(),
                audience == Viewer.CANDIDATE && asked != null
                        ? Outlook.of(language.assessor(), subject.profile(), subject.day(), asked)
                        : null);
    }

    private static Assessment assess(Subject subject, Language language, Viewer audience, Rulebook rulebook) {
        Set<Topic> topics =
                EnumSet.copyOf(Scales.row(rulebook.views(), audience).topics(Detail.FULL));
        // Candidates see what they told themselves; a manager is told nothing of it.
        if (audience == Viewer.CANDIDATE) {
            topics.add(Topic.FACTS);
        }
        Assessment told = language.assessor().assess(subject.profile(), subject.day(), topics);
        return subject.draft() ? told.ofDraft(rulebook.drafts().says(Remark.DRAFT_ASSESSED)) : told;
    }

    /** Whole and with their marks, where the reader is told of them at all. */
    private static List<MarkedBullet> bullets(Assessment told, Profile profile, Language language) {
        List<String> sent = profile.resumeBullets();
        return told.resume() == null || sent == null
                ? List.of()
                : language.assessor().judge(sent).bullets().stream()
                        .map(MarkedBullet::of)
                        .toList();
    }
}
