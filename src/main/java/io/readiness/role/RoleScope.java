package io.readiness.role;

/** What a role really consists of, whatever it is called. When each holds stands in the rulebook, {@code roles/scope.yaml}. */
public enum RoleScope {
    /** Problems, direction and outcomes are decided here. */
    PM_SCOPE,
    /** Delivery, and some decisions beyond it. */
    MIXED,
    /** Delivery, under a title that says so. */
    DELIVERY_SCOPE,
    /** Delivery, under the title of a Product Manager. */
    DELIVERY_SCOPE_UNDER_A_PM_TITLE,
    /** Too little is said to tell. */
    UNKNOWN
}
