package io.readiness.profile;

/** Who a piece of work was told to (T4.8, T11.5). */
public enum Audience {
    DELIVERY_TEAM,
    STAKEHOLDERS,
    LEADERSHIP,
    GO_TO_MARKET,
    CUSTOMERS
}
