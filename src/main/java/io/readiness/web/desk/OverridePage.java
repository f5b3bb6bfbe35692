package io.readiness.web.desk;

import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.api.decision.OverrideRequest;
import io.readiness.judgement.scale.Path;
import io.readiness.web.SentForm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form for a person's own decision, beside what the service concluded.
 *
 * @param kit what was concluded
 * @param overrides what people decided before, oldest first
 * @param form what was written so far
 * @param faults what is wrong with it
 */
record OverridePage(InterviewKit kit, List<DecisionOverride> overrides, SentForm form, FieldFaults faults) {
    public List<Path> paths() {
        return Arrays.asList(Path.values());
    }

    /** The request that a form stands for. */
    static OverrideRequest request(SentForm form) {
        return new OverrideRequest(form.written("reviewer"), form.written("reason"), path(form.text("path")));
    }

    private static @Nullable Path path(@Nullable String name) {
        return Arrays.stream(Path.values())
                .filter(path -> path.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
