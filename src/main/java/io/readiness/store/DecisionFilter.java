package io.readiness.store;

import io.readiness.store.chain.StoredRecord.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list tells of; what is absent does not matter.
 *
 * @param candidate only of this candidate
 * @param from only those written then or later
 * @param before only those written earlier
 * @param path only those with this path
 * @param band only those with this band
 * @param kind what records tell; decisions, unless something else is asked for
 */
public record DecisionFilter(
        @Nullable String candidate,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String path,
        @Nullable String band,
        Kind kind) {
    /** All decisions. */
    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null, null, Kind.DECISION);

    /** All decisions on a candidate. */
    public static DecisionFilter on(String candidate) {
        return new DecisionFilter(candidate, null, null, null, null, Kind.DECISION);
    }
}
