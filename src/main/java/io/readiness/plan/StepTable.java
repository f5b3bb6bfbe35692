package io.readiness.plan;

import io.readiness.judgement.scale.Path;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import java.util.Set;

/**
 * The eight steps and when they are not needed.
 *
 * @param assumption what of it no claim says
 * @param confirm what is told where a step may be done already
 * @param notNeeded the steps that a path does not need
 * @param steps the steps, from the first to the last
 */
public record StepTable(String assumption, String confirm, List<Unneeded> notNeeded, DecisionTable<StepRow> steps) {

    /**
     * Steps that a path does not need.
     *
     * @param path the recommended path
     * @param steps the steps
     * @param because why
     * @param claims the claims it rests on
     */
    public record Unneeded(Path path, Set<PlanStep> steps, String because, List<String> claims) {}

    /**
     * One step.
     *
     * @param step the step
     * @param day when it is to be done, counted from the first day of the plan, which is 1
     * @param title its name
     * @param action what to do
     * @param reason why
     * @param mistake what often goes wrong
     * @param doneWhen how to tell that it is done
     * @param needs what has to hold for it to be done
     * @param claims the claims it rests on
     */
    public record StepRow(
            PlanStep step,
            int day,
            String title,
            String action,
            String reason,
            String mistake,
            String doneWhen,
            List<Need> needs,
            List<String> claims)
            implements DecisionTable.Row {}
}
