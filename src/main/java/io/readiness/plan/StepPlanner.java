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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges the steps from the profile: the first that is needed and not known to be done is the next one. */
final class StepPlanner {
    private final StepTable table;

    StepPlanner(StepTable table) {
        this.table = table;
    }

    List<PlannedStep> of(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        Set<PlanStep> unneeded = EnumSet.noneOf(PlanStep.class);
        notNeeded(judgement).forEach(row -> unneeded.addAll(row.steps()));
        List<PlannedStep> steps = new ArrayList<>(table.steps().rows().size());
        StepStatus ahead = StepStatus.NEXT;
        for (StepRow row : table.steps().rows()) {
            Truth done = row.truth(judgement.standing());
            if (row.onlyOn() != null && !row.onlyOn().contains(path)) {
                continue;
            } else if (unneeded.contains(row.step())) {
                steps.add(planned(row, StepStatus.NOT_NEEDED, done, judgement));
            } else if (done == Truth.HOLDS && !Boolean.TRUE.equals(row.repeats())) {
                steps.add(planned(row, StepStatus.DONE, done, judgement));
            } else {
                steps.add(planned(row, ahead, done, judgement));
                ahead = StepStatus.LATER;
            }
        }
        return steps;
    }

    /** What the path of a candidate does not need, and why. */
    List<NotNeeded> notNeeded(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        List<NotNeeded> told = new ArrayList<>();
        for (Unneeded row : table.notNeeded()) {
            if (row.path() == path && row.truth(judgement.standing()) == Truth.HOLDS) {
                told.add(new NotNeeded(
                        Collections.unmodifiableSet(EnumSet.copyOf(row.steps())), row.because(), row.claims()));
            }
        }
        return told;
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
        return new PlannedStep(
                row.step(),
                status,
                (ahead && done == Truth.OPEN) ? true : null,
                row.title(),
                row.action(),
                row.reason(),
                row.mistake(),
                row.doneWhen(),
                checked(row, status, judgement),
                row.claims());
    }
}
