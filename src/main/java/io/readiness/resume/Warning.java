package io.readiness.resume;

/** What weakens a bullet, whatever else it says. */
public enum Warning {
    WEAK_OWNERSHIP,
    SOMEBODY_ELSE,
    DENIED,
    CEREMONY,
    DELIVERY_METRIC,
    WORD_LIST,
    SELF_PRAISE
}
