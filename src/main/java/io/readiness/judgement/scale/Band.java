package io.readiness.judgement.scale;

/** How ready a profile is, from the lowest to the highest. Gated, not only summed (T14.6). */
public enum Band {
    EARLY,
    BUILDING,
    NEARLY_READY,
    READY;

    /**
     * The band, and the bands it could be once the unknown is known.
     *
     * @param point by what has been shown
     * @param low with everything unknown at worst
     * @param high with everything unknown at best
     */
    public record BandRange(Band point, Band low, Band high) {}
}
