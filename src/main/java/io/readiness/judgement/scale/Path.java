package io.readiness.judgement.scale;

/** Where to go next. What each path means, asks for and rests on stands in the rulebook, {@code paths/paths.yaml}. */
public enum Path {
    STAY_PRODUCT_OWNER,
    BUILD_PO_FUNDAMENTALS,
    BROADEN_PO_SCOPE,
    BUILD_PM_PROOF,
    NO_EXPERIENCE_PM_ROUTE,
    APPLY_FOR_PM,
    APPLY_FOR_TECHNICAL_PM,
    NOT_SERVED
}
