package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Truth;

/**
 * Points from 0 to 100. The point counts only what was shown; the range takes what is unknown at worst and at best, so
 * the point stands at its lower end: silence earns nothing and costs nothing.
 *
 * @param point what has been shown
 * @param low with everything unknown at worst
 * @param high with everything unknown at best
 */
public record Score(double point, double low, double high) {

    Truth reaches(int wanted) {
        return Truth.of(low >= wanted, high >= wanted);
    }
}
