package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.hiring.HiringTables;
import io.readiness.hiring.HiringTables.HiringRow;
import io.readiness.hiring.HiringTables.HiringSignal;
import io.readiness.hiring.HiringTables.InterviewQuestion;
import io.readiness.judgement.EvidenceAge;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.mistake.MistakeRow;
import io.readiness.mistake.MistakeRow.Mistake;
import io.readiness.organisation.OrganisationTables;
import io.readiness.organisation.OrganisationTables.BlockerRow;
import io.readiness.organisation.OrganisationTables.CheckRow;
import io.readiness.organisation.OrganisationTables.Checklist;
import io.readiness.organisation.OrganisationTables.EffectRow;
import io.readiness.organisation.Organisations;
import io.readiness.profile.Signal;
import io.readiness.rulebook.table.TableReader.Inputs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is said of organisations, to managers and to recruiters, and the common mistakes. */
final class OrganisationReader extends TableReader {
    private static final String BLOCKERS = "organisation/organisation.yaml";
    private static final String CHECKLIST = "organisation/checklist.yaml";
    private static final String MISTAKES = "mistakes/mistakes.yaml";
    private static final String HIRING = "hiring/hiring.yaml";
    private static final String INTERVIEW = "hiring/questions.yaml";

    OrganisationReader(TableReader other) {
        super(other);
    }

    private record Organisation(DecisionTable<BlockerRow> blockers, DecisionTable<EffectRow> effects) {}

    OrganisationTables organisation() {
        Organisation read = read(BLOCKERS, new TypeReference<>() {});
        Checklist checklist = read(CHECKLIST, new TypeReference<>() {});
        check(BLOCKERS, read.blockers(), HitPolicy.COLLECT);
        check(BLOCKERS, "effects:", read.effects(), HitPolicy.FIRST, Inputs.of(Organisations.INPUTS));
        for (CheckRow row : checklist.items()) {
            check(CHECKLIST, "item: " + row.item(), row.that(), Inputs.NONE);
        }
        return new OrganisationTables(read.blockers(), read.effects(), checklist);
    }

    DecisionTable<MistakeRow> mistakes() {
        DecisionTable<MistakeRow> table = read(MISTAKES, new TypeReference<>() {});
        check(MISTAKES, table, HitPolicy.COLLECT);
        for (MistakeRow row : table(MISTAKES, table.rows(), MistakeRow::mistake, Mistake.class)
                .values()) {
            if (row.needs().isEmpty()) {
                throw source.fault(
                        MISTAKES,
                        dashed(row.mistake()),
                        dashed(row.mistake()) + " asks for nothing, so silence would raise it.",
                        "Ask for what was told.");
            }
        }
        return table;
    }

    /** What is said to recruiters, as it stands in its file. */
    private record HiringFile(String decides, List<String> claims, int asks, List<HiringRow> signals) {}

    HiringTables hiring(Map<Signal, SignalScale> signals) {
        HiringFile read = read(HIRING, new TypeReference<>() {});
        List<InterviewQuestion> questions = read(INTERVIEW, new TypeReference<>() {});
        for (HiringRow row : table(HIRING, read.signals(), HiringRow::looksFor, HiringSignal.class)
                .values()) {
            check(HIRING, "", row.levels(), HitPolicy.FIRST, Inputs.of(EvidenceAge.INPUTS));
        }
        checkInterview(read.asks(), questions, signals);
        return new HiringTables(read.decides(), read.claims(), read.asks(), read.signals(), questions);
    }

    /** Whatever is weak or unknown can be asked about, and nothing is asked twice. */
    private void checkInterview(int asks, List<InterviewQuestion> questions, Map<Signal, SignalScale> signals) {
        Map<String, Integer> topics = new TreeMap<>();
        for (InterviewQuestion question : questions) {
            if ((question.signal() == null) == (question.that() == null)) {
                throw source.fault(
                        INTERVIEW,
                        "id: " + question.id(),
                        "The question " + question.id() + " is about a signal and a condition, or about neither.",
                        "Keep one of the two.");
            }
            if (question.that() != null) {
                check(INTERVIEW, "id: " + question.id(), question.that(), Inputs.NONE);
            }
            topics.merge(question.about(), 1, Integer::sum);
        }
        signals.forEach((signal, scale) -> {
            if (scale.part() == Part.SCOPE || scale.part() == Part.PROOF) {
                topics.putIfAbsent(signal.name(), 0);
            }
        });
        topics.forEach((topic, count) -> {
            if (count < asks) {
                throw source.fault(
                        INTERVIEW,
                        topic,
                        "There are " + count + " questions about " + topic + ", but " + asks + " are asked.",
                        "Write more of them.");
            }
        });
        if (questions.stream().map(InterviewQuestion::asks).distinct().count() < questions.size()) {
            throw source.fault(INTERVIEW, "", "A question stands here twice.", "Keep one of them.");
        }
        for (HiringSignal signal : HiringSignal.values()) {
            if (questions.stream().noneMatch(question -> question.looksFor() == signal)) {
                throw source.fault(INTERVIEW, "", "Nothing is asked for " + dashed(signal) + ".", "Write questions.");
            }
        }
    }
}
