package io.readiness.plan;

import io.readiness.judgement.Judgement;
import io.readiness.judgement.Recommendation.RecommendedPath;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Condition;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.DecisionArea;
import io.readiness.plan.Plan.PlanStep;
import io.readiness.plan.Plan.PlannedStep;
import io.readiness.plan.Plan.StepStatus;
import io.readiness.plan.Plan.ThisWeek;
import io.readiness.plan.PlanTables.AreaRow;
import io.readiness.plan.PlanTables.CarriedStrength;
import io.readiness.plan.PlanTables.WeekRow;
import java.util.ArrayList;
import java.util.List;

/** Plans the way ahead of a judged candidate, by the rulebook's tables. */
public final class Planner {
    private final PlanTables tables;
    private final ClosingPlanner closing;
    private final StepPlanner steps;
    private final StagePlanner stages;

    public Planner(PlanTables tables) {
        this.tables = tables;
        this.closing = new ClosingPlanner(tables.closing());
        this.steps = new StepPlanner(tables.steps());
        this.stages = new StagePlanner(tables.stages());
    }

    /** The delivery strengths that carry over, each with what it grows into. */
    public List<CarriedStrength> carriesOver(Judgement judgement) {
        Rating from = tables.broader().from();
        List<CarriedStrength> carried = new ArrayList<>();
        for (CarriedStrength strength : tables.broader().strengths()) {
            if (judgement.standing().rating(strength.signal()).compareTo(from) >= 0) {
                carried.add(strength);
            }
        }
        return carried;
    }

    private List<DecisionArea> decisionMap(Judgement judgement) {
        List<DecisionArea> map = new ArrayList<>();
        for (AreaRow row : tables.decisionMap().rows()) {
            map.add(new DecisionArea(
                    Condition.Told.constant(row.area()), row.says(), row.truth(judgement.standing()), row.claims()));
        }
        return map;
    }

    /** What the candidate can do this week. */
    public ThisWeek thisWeek(Judgement judgement) {
        WeekRow row = tables.week().first(RecommendedPath.ofWhatWasShown(judgement));
        return new ThisWeek(row.says(), row.claims());
    }

    /** How each gap is closed, in the order of the gaps. */
    public List<ClosingAction> closing(Judgement judgement) {
        return closing.of(judgement);
    }

    /**
     * The steps, and the three stages of a move.
     *
     * @param judgement the judged candidate
     * @param closing how each gap of this candidate is closed
     */
    public Plan plan(Judgement judgement, List<ClosingAction> closing) {
        List<PlannedStep> planned = steps.of(judgement);
        boolean ahead = false;
        boolean move = false;
        boolean open = false;
        for (PlannedStep step : planned) {
            ahead |= step.ahead();
            move |= step.step() == PlanStep.CHOOSE_TARGETS && step.status() != StepStatus.NOT_NEEDED;
            open |= step.toConfirm() != null;
        }
        boolean moveAhead = ahead && move;
        return new Plan(
                judgement.target().says(),
                moveAhead ? tables.steps().takes() : null,
                closing.isEmpty()
                        ? null
                        : move ? tables.closing().estimate() : tables.closing().noMove(),
                open ? tables.steps().confirm() : null,
                decisionMap(judgement),
                steps.notNeeded(judgement),
                planned,
                moveAhead ? stages.of(judgement, closing) : List.of());
    }
}
