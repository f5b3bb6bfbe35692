package io.readiness.archetype;

/** Where a move would lead (T6.6). */
public enum Track {
    PRODUCT_MANAGEMENT,
    TECHNICAL_PRODUCT_MANAGEMENT
}
