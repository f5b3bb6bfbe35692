package io.readiness.judgement.scale;

/** How ready a profile is, from the lowest to the highest. Gated, not only summed (T14.6). */
public enum Band {
    EARLY,
    BUILDING,
    NEARLY_READY,
    READY
}
