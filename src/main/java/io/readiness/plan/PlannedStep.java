package io.readiness.plan;

import io.readiness.guide.Cited;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of the eight steps, as it stands for this candidate.
 *
 * @param step the step
 * @param status done, next, later or not needed
 * @param toConfirm given where it may be done already and nothing was said of it
 * @param title its name
 * @param action what to do; only where it is still to be done
 * @param reason why; only where it is still to be done
 * @param mistake what often goes wrong; only where it is still to be done
 * @param doneWhen how to tell that it is done; absent where it is not needed
 * @param checked of a step that is done, what shows it; of one that is not, what does not hold yet, or is not known to
 * @param claims the claims it rests on
 */
public record PlannedStep(
        PlanStep step,
        StepStatus status,
        @Nullable Boolean toConfirm,
        String title,
        @Nullable String action,
        @Nullable String reason,
        @Nullable String mistake,
        @Nullable String doneWhen,
        List<Checked> checked,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        checked.forEach(to);
    }

    boolean ahead() {
        return status == StepStatus.NEXT || status == StepStatus.LATER;
    }
}
