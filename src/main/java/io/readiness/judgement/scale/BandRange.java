package io.readiness.judgement.scale;

/**
 * The band, and the bands it could be once the unknown is known.
 *
 * @param point by what has been shown
 * @param low with everything unknown at worst
 * @param high with everything unknown at best
 */
public record BandRange(Band point, Band low, Band high) {

    Truth reaches(Band wanted) {
        return Truth.of(low.compareTo(wanted) >= 0, high.compareTo(wanted) >= 0);
    }
}
