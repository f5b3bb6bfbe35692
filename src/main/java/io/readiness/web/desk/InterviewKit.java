package io.readiness.web.desk;

import io.readiness.assessment.Assessment;
import io.readiness.hiring.HiringTables;
import io.readiness.hiring.HiringTables.HiringLevelRow;
import io.readiness.hiring.HiringTables.HiringRow;
import io.readiness.hiring.HiringTables.HiringStrength;
import io.readiness.hiring.HiringView.HiringEvidence;
import io.readiness.web.report.ReportWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to ask a candidate, and what their answers could come to.
 *
 * @param id the decision
 * @param told what was concluded
 * @param words what things are called
 * @param topics what is to be asked about
 */
record InterviewKit(UUID id, Assessment told, ReportWords words, List<KitTopic> topics) {

    /**
     * Something to ask about.
     *
     * @param shown how it is shown so far, and what to ask
     * @param strong what it looks like where it is strong; absent: the rulebook has no words for that
     * @param weak what it looks like where it is weak; absent: the rulebook has no words for that
     */
    record KitTopic(
            HiringEvidence shown,
            @Nullable String strong,
            @Nullable String weak) {}

    static InterviewKit of(UUID id, Assessment told, ReportWords words, HiringTables tables) {
        List<HiringEvidence> all =
                told.hiring() == null ? List.of() : told.hiring().signals();
        return new InterviewKit(
                id,
                told,
                words,
                all.stream()
                        .filter(one -> one.questions() != null)
                        .map(one -> new KitTopic(
                                one, says(tables, one, HiringStrength.STRONG), says(tables, one, HiringStrength.WEAK)))
                        .toList());
    }

    private static @Nullable String says(HiringTables tables, HiringEvidence shown, HiringStrength strength) {
        return tables.rows().stream()
                .filter(row -> row.looksFor() == shown.looksFor())
                .map(HiringRow::levels)
                .flatMap(levels -> levels.rows().stream())
                .filter(level -> level.level() == strength)
                .map(HiringLevelRow::says)
                .findFirst()
                .orElse(null);
    }

    public String address() {
        return "/assessments/" + id + "?audience=recruiter";
    }
}
