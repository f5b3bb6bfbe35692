package io.readiness.plan;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the plan.
 *
 * @param stage the stage
 * @param from its first day, counted from the first day of the plan, which is 1
 * @param to its last day
 * @param focus what it is about
 * @param outputs what it leaves behind
 * @param activities what is done beside them
 * @param success how to tell that it went well
 * @param claims the claims it rests on
 */
public record StageRow(
        PlanStage stage,
        int from,
        int to,
        String focus,
        DecisionTable<ItemRow> outputs,
        DecisionTable<ItemRow> activities,
        String success,
        List<String> claims) {

    /**
     * An output or an activity of a stage.
     *
     * @param key its name
     * @param says what it is
     * @param needs where all of it holds, the item is left out; empty: it never is
     * @param lists what of the candidate's own plan it lists; where there is none of that, it is left out; absent: nothing
     * @param atMost how many of these at most; absent: all
     * @param closes the signals by which it finds its place among the gaps
     * @param claims the claims it rests on
     */
    public record ItemRow(
            String key,
            String says,
            List<Need> needs,
            @Nullable Listed lists,
            @Nullable Integer atMost,
            Set<Signal> closes,
            List<String> claims)
            implements DecisionTable.Row {}

    /** What of a candidate's own plan an item can list. */
    public enum Listed {
        /** The first gaps. */
        GAPS,
        /** The pieces of work that closing the first gaps leaves behind. */
        PIECES
    }
}
