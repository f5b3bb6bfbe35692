package io.readiness.role;

/** The two sides of the decision-rights map (T5.5). */
public enum Side {
    PRODUCT_MANAGEMENT,
    DELIVERY
}
