package io.readiness.resume;

/** What a strong bullet is made of (T8.1, T8.2). */
public enum BulletPart {
    PROBLEM,
    DECISION,
    TRADE_OFF,
    OUTCOME,
    CUSTOMER,
    BUSINESS,
    HORIZON
}
