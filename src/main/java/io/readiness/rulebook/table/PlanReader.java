package io.readiness.rulebook.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.readiness.judgement.Recommendation.RecommendedPath;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Scales;
import io.readiness.judgement.scale.Scales.ArtefactKind;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.standing.Criteria.Target;
import io.readiness.judgement.standing.DecisionTable.HitPolicy;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.plan.PlanTables;
import io.readiness.plan.PlanTables.CarriedStrength;
import io.readiness.plan.PlanTables.ClosingRow;
import io.readiness.plan.PlanTables.ClosingTable;
import io.readiness.plan.PlanTables.StageRow;
import io.readiness.plan.PlanTables.StepTable;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import io.readiness.proof.ProofTable;
import io.readiness.proof.Proofs;
import io.readiness.rulebook.table.TableReader.Inputs;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads closing actions, the plan and the proof. */
final class PlanReader extends TableReader {
    private static final String ARTEFACTS = "catalogue/artefacts.yaml";
    private static final String CLOSING = "plan/closing.yaml";
    private static final String BROADER = "plan/broader.yaml";
    private static final String STEPS = "plan/steps.yaml";
    private static final String STAGES = "plan/stages.yaml";
    private static final String CALENDAR = "plan/calendar.yaml";
    private static final String DECISION_MAP = "plan/decision-map.yaml";
    private static final String WEEK = "plan/this-week.yaml";
    private static final String PROOF = "proof/proof.yaml";

    PlanReader(TableReader other) {
        super(other);
    }

    PlanTables plan(Map<Signal, SignalScale> signals, Map<Artefact, ArtefactKind> artefacts, List<Target> targets) {
        PlanTables plan = new PlanTables(
                read(CLOSING, new TypeReference<>() {}),
                read(BROADER, new TypeReference<>() {}),
                read(STEPS, new TypeReference<>() {}),
                read(STAGES, new TypeReference<>() {}),
                read(CALENDAR, new TypeReference<>() {}),
                read(DECISION_MAP, new TypeReference<>() {}),
                read(WEEK, new TypeReference<>() {}));
        checkClosing(plan.closing(), signals, artefacts, targets);
        checkStrengths(BROADER, plan.broader().strengths().stream().map(CarriedStrength::signal), signals);
        checkSteps(plan.steps());
        check(DECISION_MAP, plan.decisionMap(), HitPolicy.COLLECT);
        check(WEEK, "", plan.week(), HitPolicy.FIRST, Inputs.of(Map.of(RecommendedPath.FIELD, Path.class)));
        for (StageRow stage : plan.stages()) {
            check(STAGES, stage.outputs(), HitPolicy.COLLECT);
            check(STAGES, stage.activities(), HitPolicy.COLLECT);
        }
        return plan;
    }

    private void checkClosing(
            ClosingTable closing,
            Map<Signal, SignalScale> signals,
            Map<Artefact, ArtefactKind> artefacts,
            List<Target> targets) {
        checkStrengths(CLOSING, closing.strengths().keySet().stream(), signals);
        Map<Signal, ClosingRow> rows = new EnumMap<>(Signal.class);
        for (ClosingRow row : closing.actions()) {
            String words = "signal: " + dashed(row.signal());
            check(CLOSING, words, row.blockedBy());
            if (row.blockedBy().isEmpty() != (row.outside() == null)) {
                throw source.fault(
                        CLOSING,
                        words,
                        dashed(row.signal()) + " can be blocked and says nothing of outside, or the other way round.",
                        "Give both blockedBy and the text outside, or neither.");
            }
            if (rows.put(row.signal(), row) != null) {
                throw source.fault(CLOSING, words, dashed(row.signal()) + " stands here twice.", "Keep one row.");
            }
            boolean scored =
                    Part.SCORED.contains(Scales.row(signals, row.signal()).part())
                            && row.signal() != Signal.PROOF_OF_WORK;
            if (scored && !Scales.row(artefacts, row.artefact()).shows().contains(row.signal())) {
                throw source.fault(
                        CLOSING,
                        words,
                        "A " + dashed(row.artefact()) + " cannot show " + dashed(row.signal()) + ".",
                        "Name a kind that can, by " + ARTEFACTS + ".");
            }
        }
        for (Target target : targets) {
            target.wants().forEach((signal, wanted) -> {
                if (!rows.containsKey(signal) || !closing.levels().containsKey(wanted)) {
                    throw source.fault(
                            CLOSING,
                            "actions:",
                            "The path " + target.path() + " wants " + dashed(signal) + " " + dashed(wanted)
                                    + ", and nothing here closes that gap.",
                            "Add a row for the signal, or words for the level.");
                }
            });
        }
    }

    private void checkStrengths(String file, Stream<Signal> told, Map<Signal, SignalScale> signals) {
        Set<Signal> strengths = told.collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.class)));
        for (SignalScale scale : signals.values()) {
            if ((scale.part() == Part.FOUNDATION) != strengths.contains(scale.signal())) {
                throw source.fault(
                        file,
                        dashed(scale.signal()),
                        "The delivery strengths are told here as " + strengths + ".",
                        "Name each signal of the foundation once, and no other.");
            }
        }
    }

    private void checkSteps(StepTable steps) {
        check(STEPS, steps.steps(), HitPolicy.COLLECT);
        steps.notNeeded().forEach(row -> check(STEPS, "path: " + dashed(row.path()), row.needs()));
        List<PlanStep> order =
                steps.steps().rows().stream().map(StepTable.StepRow::step).toList();
        if (!order.equals(List.of(PlanStep.values()))) {
            throw source.fault(
                    STEPS, "steps:", "The steps stand as " + order + ".", "List all of them, in their order.");
        }
    }

    /** A piece that closes a gap is the one that closing the gap leaves behind. */
    ProofTable proof(PlanTables plan) {
        ProofTable proof = read(PROOF, new TypeReference<>() {});
        if (proof.pieces().stream().noneMatch(row -> row.kind() == proof.otherwise())) {
            throw source.fault(
                    PROOF,
                    "otherwise:",
                    "There is no row for " + dashed(proof.otherwise()) + ".",
                    "Add one below pieces.");
        }
        Inputs piece = Inputs.of(Map.of(Proofs.PIECE, Evidence.class));
        Stream.of(proof.strong(), proof.complete(), proof.weak())
                .forEach(table -> check(PROOF, "", table, HitPolicy.COLLECT, piece));
        for (ProofTable.PieceRow row : proof.pieces()) {
            for (ClosingRow action : plan.closing().actions()) {
                if (row.closes().contains(action.signal()) && action.artefact() != row.kind()) {
                    throw source.fault(
                            PROOF,
                            "kind: " + dashed(row.kind()),
                            "In " + CLOSING + " the gap " + dashed(action.signal()) + " is closed by a "
                                    + dashed(action.artefact()) + ".",
                            "Name the same piece in both.");
                }
            }
        }
        return proof;
    }
}
