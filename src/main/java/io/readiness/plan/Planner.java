package io.readiness.plan;

import io.readiness.judgement.Judgement;
import io.readiness.plan.Plan.NotNeeded;
import java.util.EnumSet;
import java.util.List;

/** Plans the way ahead of a judged candidate, by the rulebook's tables. */
public final class Planner {
    private final PlanTables tables;
    private final Closing closing;
    private final Steps steps;
    private final Stages stages;

    public Planner(PlanTables tables) {
        this.tables = tables;
        this.closing = new Closing(tables.closing());
        this.steps = new Steps(tables.steps());
        this.stages = new Stages(tables.stages());
    }

    /** The delivery strengths that carry over, each with what it grows into. */
    public List<CarriedStrength> carriesOver(Judgement judgement) {
        return tables.broader().strengths().stream()
                .filter(row -> judgement
                                .standing()
                                .rating(row.signal())
                                .compareTo(tables.broader().from())
                        >= 0)
                .toList();
    }

    /** How each gap is closed, in the order of the gaps. */
    public List<ClosingAction> closing(Judgement judgement) {
        return closing.of(judgement);
    }

    /** The eight steps and the three stages. */
    public Plan plan(Judgement judgement) {
        List<PlannedStep> planned = steps.of(judgement);
        boolean ahead = planned.stream().anyMatch(PlannedStep::ahead);
        boolean open = planned.stream().anyMatch(step -> step.toConfirm() != null);
        return new Plan(
                open ? tables.steps().confirm() : null,
                steps.notNeeded(judgement).stream()
                        .map(row -> new NotNeeded(EnumSet.copyOf(row.steps()), row.because(), row.claims()))
                        .toList(),
                planned,
                ahead ? stages.of(judgement, closing.of(judgement)) : List.of());
    }
}
