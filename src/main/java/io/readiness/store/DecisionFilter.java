package io.readiness.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list tells of; what is absent does not matter.
 *
 * @param candidate only of this candidate
 * @param from only those written then or later
 * @param before only those written earlier
 * @param path only those with this path
 * @param band only those with this band
 */
public record DecisionFilter(
        @Nullable String candidate,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String path,
        @Nullable String band) {
    /** All decisions. */
    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null, null);

    /** All decisions on a candidate. */
    public static DecisionFilter on(String candidate) {
        return new DecisionFilter(candidate, null, null, null, null);
    }
}
