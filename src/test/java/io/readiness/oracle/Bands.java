package io.readiness.oracle;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Rating;

/** The bands of {@code rules/rulebook.yaml}: gated, not only summed (T14.6). */
final class Bands {
    /** From these points of scope on somebody is building: an assumption of the rulebook (T9.5). */
    private static final int BUILDING_SCOPE = 25;

    private Bands() {}

    static Band of(Ground ground) {
        if (ground.hasAllThree() && ground.hasAStrongPiece()) {
            return Band.READY;
        }
        if (ground.hasTwoOfThree(Rating.OWNED)) {
            return Band.NEARLY_READY;
        }
        if (ground.hasOneOfThreeInPractice() || ground.reached().scope() >= BUILDING_SCOPE) {
            return Band.BUILDING;
        }
        return Band.EARLY;
    }
}
