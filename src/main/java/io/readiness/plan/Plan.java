package io.readiness.plan;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way ahead: eight steps, and thirty, sixty and ninety days.
 *
 * @param confirm what to do about steps of which nothing was said; absent: there are none
 * @param notNeeded what the recommended path does not need, and why
 * @param steps all eight steps; one of them is next, unless none is needed any more
 * @param stages the three stages; empty where no step is needed
 */
public record Plan(
        @Nullable String confirm, List<NotNeeded> notNeeded, List<PlannedStep> steps, List<PlannedStage> stages)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        notNeeded.forEach(to);
        steps.forEach(to);
        stages.forEach(to);
    }

    /**
     * Why steps are not needed.
     *
     * @param steps the steps
     * @param because why
     * @param claims the claims it rests on
     */
    public record NotNeeded(Set<PlanStep> steps, String because, List<String> claims) implements Cited {}
}
