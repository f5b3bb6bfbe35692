package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of this candidate's plan.
 *
 * @param stage the stage
 * @param focus what it is about
 * @param outputs what it leaves behind; what the profile lacks comes first
 * @param activities what is done beside them
 * @param success how to tell that it went well
 * @param claims the claims it rests on, those of its outputs and activities among them
 */
public record PlannedStage(
        PlanStage stage,
        String focus,
        List<PlannedItem> outputs,
        List<PlannedItem> activities,
        String success,
        List<String> claims)
        implements Cited {

    /**
     * An output or an activity.
     *
     * @param says what it is
     * @param signals the gaps it names, the first one first; absent: none
     * @param artefacts the pieces of work it names; absent: none
     * @param toConfirm given where it may be there already and nothing was said of it
     */
    public record PlannedItem(
            String says,
            @Nullable List<Signal> signals,
            @Nullable List<Artefact> artefacts,
            @Nullable Boolean toConfirm) {}
}
