package io.readiness.api.decision;

import io.readiness.judgement.scale.Path;
import io.readiness.store.ReviewerOverride;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param reviewer who decides, as they are to be found later; required
 * @param reason why, in their own words; required
 * @param path where the candidate goes instead; absent: the recommendation is kept, or something that no path names
 */
public record OverrideRequest(
        @NotBlank @Size(max = REVIEWER) String reviewer,
        @NotBlank @Size(max = REASON) String reason,
        @Nullable Path path) {
    private static final int REVIEWER = 200;
    private static final int REASON = 2000;

    /** What is kept of it. */
    public ReviewerOverride of(UUID decision) {
        return new ReviewerOverride(decision, reviewer, reason, path == null ? null : path.name());
    }
}
