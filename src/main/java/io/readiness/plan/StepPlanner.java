package io.readiness.plan;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.plan.Plan.NotNeeded;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.plan.Plan.PlannedStep;
import io.readiness.plan.Plan.StepStatus;
import io.readiness.plan.PlanTables.StepTable;
import io.readiness.plan.PlanTables.StepTable.StepRow;
import io.readiness.plan.PlanTables.StepTable.Unneeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the eight steps from the profile: the first that is needed and not known to be done is the next one. */
final class StepPlanner {
    private final StepTable table;
    private final Map<Path, List<NotNeeded>> notNeeded = new EnumMap<>(Path.class);

    StepPlanner(StepTable table) {
        this.table = table;
        for (Unneeded row : table.notNeeded()) {
            notNeeded
                    .computeIfAbsent(row.path(), path -> new ArrayList<>())
                    .add(new NotNeeded(
                            Collections.unmodifiableSet(EnumSet.copyOf(row.steps())), row.because(), row.claims()));
        }
    }

    List<PlannedStep> of(Judgement judgement) {
        Set<PlanStep> unneeded = unneeded(judgement.recommendation().primary().path());
        List<PlannedStep> steps = new ArrayList<>(table.steps().rows().size());
        StepStatus ahead = StepStatus.NEXT;
        for (StepRow row : table.steps().rows()) {
            Truth done = row.truth(judgement.standing());
            if (unneeded.contains(row.step())) {
                steps.add(planned(row, StepStatus.NOT_NEEDED, done, judgement));
            } else if (done == Truth.HOLDS) {
                steps.add(planned(row, StepStatus.DONE, done, judgement));
            } else {
                steps.add(planned(row, ahead, done, judgement));
                ahead = StepStatus.LATER;
            }
        }
        return steps;
    }

    /** What a path does not need, and why. */
    List<NotNeeded> notNeeded(Path path) {
        return notNeeded.getOrDefault(path, List.of());
    }

    private Set<PlanStep> unneeded(Path path) {
        Set<PlanStep> unneeded = EnumSet.noneOf(PlanStep.class);
        notNeeded(path).forEach(row -> unneeded.addAll(row.steps()));
        return unneeded;
    }

    private static List<Checked> checked(StepRow row, StepStatus status, Judgement judgement) {
        return switch (status) {
            case NOT_NEEDED -> List.of();
            case DONE -> judgement.check(row.needs());
            case NEXT, LATER -> judgement.missing(row.needs());
        };
    }

    private static PlannedStep planned(StepRow row, StepStatus status, Truth done, Judgement judgement) {
        boolean ahead = status == StepStatus.NEXT || status == StepStatus.LATER;
        boolean needed = status != StepStatus.NOT_NEEDED;
        return new PlannedStep(
                row.step(),
                status,
                (ahead && done == Truth.OPEN) ? true : null,
                row.title(),
                ahead ? row.action() : null,
                ahead ? row.reason() : null,
                ahead ? row.mistake() : null,
                needed ? row.doneWhen() : null,
                checked(row, status, judgement),
                row.claims());
    }
}
