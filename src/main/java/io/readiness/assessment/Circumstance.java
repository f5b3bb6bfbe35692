package io.readiness.assessment;

/** What a rule concludes of the situation rather than of ability. It steers the path and never changes a rating. */
public enum Circumstance {
    WANTS_PRODUCT_MANAGEMENT,
    WANTS_TECHNICAL_PRODUCT_MANAGEMENT,
    WANTS_DELIVERY_EXCELLENCE,
    OPEN_TO_EITHER,
    NOT_SERVED_BY_THE_GUIDES,
    TECHNICAL_PRODUCT_OWNER,
    PRODUCT_OWNER,
    NOT_A_PRODUCT_OWNER,
    NEW_TO_THE_ROLE,
    SETTLED_IN_THE_ROLE,
    ROOM_TO_WIDEN,
    NO_ROOM_TO_WIDEN,
    DELIVERY_HEAVY_EVIDENCE
}
