package io.readiness.api.decision;

import io.readiness.judgement.scale.Path;
import io.readiness.store.ReviewerOverride;
import io.readiness.store.chain.Fit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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
        @NotBlank @Size(max = Fit.CALLER) @Pattern(regexp = Fit.WORDS, message = Fit.WORDS_SAY)
        String reviewer,

        @NotBlank @Size(max = Fit.REASON) @Pattern(regexp = Fit.WORDS, message = Fit.WORDS_SAY)
        String reason,

        @Nullable Path path) {
    /** What is kept of it. */
    public ReviewerOverride of(UUID decision) {
        return new ReviewerOverride(decision, reviewer, reason, path == null ? null : path.name());
    }
}
