package io.readiness.plan;

import io.readiness.judgement.Checked;
import io.readiness.judgement.Judgement;
import io.readiness.judgement.Path;
import io.readiness.judgement.Truth;
import io.readiness.plan.StepTable.StepRow;
import io.readiness.plan.StepTable.Unneeded;
import java.util.ArrayList;
import java.util.List;

/** Judges the eight steps from the profile: the first that is needed and not known to be done is the next one. */
final class Steps {
    private final StepTable table;

    Steps(StepTable table) {
        this.table = table;
    }

    List<PlannedStep> of(Judgement judgement) {
        List<PlannedStep> steps = new ArrayList<>();
        for (StepRow row : table.steps()) {
            Truth done = judgement.truth(row.done());
            boolean nextIsTold = steps.stream().anyMatch(step -> step.status() == StepStatus.NEXT);
            steps.add(planned(row, status(row, done, nextIsTold, judgement), done, judgement));
        }
        return steps;
    }

    /** What the recommended path does not need, and why. */
    List<Unneeded> notNeeded(Judgement judgement) {
        Path path = judgement.recommendation().primary().path();
        return table.notNeeded().stream().filter(row -> row.path() == path).toList();
    }

    private StepStatus status(StepRow row, Truth done, boolean nextIsTold, Judgement judgement) {
        if (notNeeded(judgement).stream().anyMatch(unneeded -> unneeded.steps().contains(row.step()))) {
            return StepStatus.NOT_NEEDED;
        }
        if (done == Truth.HOLDS) {
            return StepStatus.DONE;
        }
        return nextIsTold ? StepStatus.LATER : StepStatus.NEXT;
    }

    private static List<Checked> checked(StepRow row, boolean ahead, Judgement judgement) {
        return judgement.check(row.done()).stream()
                .filter(checked -> checked.holds() != ahead)
                .toList();
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
                needed ? checked(row, ahead, judgement) : List.of(),
                row.claims());
    }
}
