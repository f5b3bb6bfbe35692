package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.intake.draft.DraftTables;
import io.readiness.intake.draft.DraftTables.AnswerRow;
import io.readiness.intake.draft.DraftTables.BesideTable;
import io.readiness.intake.draft.DraftTables.ConfirmingTable;
import io.readiness.intake.draft.DraftTables.DutyRow;
import io.readiness.intake.draft.DraftTables.FirstQuestion;
import io.readiness.intake.draft.DraftTables.FurtherQuestion;
import io.readiness.intake.draft.DraftTables.RemarkRow;
import io.readiness.intake.draft.Proposal.ConfirmingAnswer;
import io.readiness.intake.draft.Proposal.ConfirmingQuestion;
import io.readiness.intake.draft.Remark;
import io.readiness.profile.Responsibility.Duty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads by which words a resume becomes a draft, and what is asked and said of it. */
final class DraftTableReader extends TableReader {
    private static final String TITLES = "intake/titles.yaml";
    private static final String STATUSES = "intake/statuses.yaml";
    private static final String EMPLOYERS = "intake/employers.yaml";
    private static final String FRAMEWORKS = "intake/frameworks.yaml";
    private static final String DUTIES = "intake/duties.yaml";
    private static final String BESIDE = "intake/beside.yaml";
    private static final String EVIDENCE = "intake/evidence.yaml";
    private static final String CONFIRMING = "intake/confirming.yaml";
    private static final String WORDS = "intake/words.yaml";
    private static final String REMARKS = "intake/remarks.yaml";

    DraftTableReader(TableReader other) {
        super(other);
    }

    DraftTables drafts() {
        BesideTable beside = read(BESIDE, new TypeReference<>() {});
        ConfirmingTable confirming = read(CONFIRMING, new TypeReference<>() {});
        checkQuestions(confirming);
        table(CONFIRMING, confirming.answers(), AnswerRow::answer, ConfirmingAnswer.class);
        DraftTables tables = new DraftTables(
                read(TITLES, new TypeReference<>() {}),
                read(STATUSES, new TypeReference<>() {}),
                read(EMPLOYERS, new TypeReference<>() {}),
                read(FRAMEWORKS, new TypeReference<>() {}),
                List.copyOf(table(DUTIES, new TypeReference<List<DutyRow>>() {}, DutyRow::duty, Duty.class)
                        .values()),
                beside,
                read(EVIDENCE, new TypeReference<>() {}),
                confirming,
                List.copyOf(table(REMARKS, new TypeReference<List<RemarkRow>>() {}, RemarkRow::remark, Remark.class)
                        .values()),
                read(WORDS, new TypeReference<>() {}));
        try {
            tables.wordClasses();
        } catch (IllegalArgumentException unreadable) {
            throw source.fault(
                    DUTIES, "", String.valueOf(unreadable.getMessage()), "It stands in one of the files of intake.");
        }
        return tables;
    }

    /** Each question is asked in one place. */
    private void checkQuestions(ConfirmingTable confirming) {
        List<ConfirmingQuestion> asked = new ArrayList<>(Stream.concat(
                        confirming.first().stream().map(FirstQuestion::question),
                        confirming.further().stream().map(FurtherQuestion::question))
                .toList());
        Set<ConfirmingQuestion> missing = EnumSet.allOf(ConfirmingQuestion.class);
        asked.forEach(missing::remove);
        if (!missing.isEmpty() || asked.size() != ConfirmingQuestion.values().length) {
            throw source.fault(
                    CONFIRMING,
                    "",
                    "Each question has to stand here once, and "
                            + (missing.isEmpty() ? "one stands twice" : missing + " do not") + ".",
                    "Add what is missing, or remove the second.");
        }
    }
}
