package io.readiness.store.chain;

import org.jspecify.annotations.Nullable;

/**
 * What a decision came to, as far as lists of decisions tell it.
 *
 * @param path where to go; absent: the answer told none
 * @param band how ready
 * @param total the points
 * @param low the points with everything unknown at worst
 * @param high the points with everything unknown at best
 * @param firmness whether what is unknown could still overturn it
 */
public record Outcome(
        @Nullable String path,
        @Nullable String band,
        double total,
        double low,
        double high,
        @Nullable String firmness) {}
