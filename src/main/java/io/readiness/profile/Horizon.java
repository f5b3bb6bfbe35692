package io.readiness.profile;

/** How far ahead a decision reached, from the shortest to the longest. */
public enum Horizon {
    SPRINT,
    RELEASE,
    QUARTER,
    YEAR
}
