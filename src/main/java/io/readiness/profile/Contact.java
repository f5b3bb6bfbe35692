package io.readiness.profile;

/** How the candidate hears customers. */
public enum Contact {
    /** Speaks with them. */
    DIRECT,
    /** Hears of them through sales, support, research or a stakeholder. */
    SECOND_HAND
}
