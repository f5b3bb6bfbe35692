package io.readiness.hiring;

/** How strongly something is shown; what was not said is unknown, and not weak. */
public enum HiringStrength {
    STRONG,
    SOME,
    WEAK,
    UNKNOWN
}
