package io.readiness.store;

import io.readiness.store.chain.Fit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decides otherwise.
 *
 * @param decision the decision that they looked at
 * @param reviewer who they are
 * @param reason why
 * @param path what they decided instead; absent: something that no path names
 */
public record ReviewerOverride(
        UUID decision,
        String reviewer,
        String reason,
        @Nullable String path) {
    public ReviewerOverride {
        Fit.text("reviewer", reviewer, Fit.CALLER);
        Fit.text("reason", reason, Fit.REASON);
        Fit.optional("path", path, Fit.CALLER);
    }
}
