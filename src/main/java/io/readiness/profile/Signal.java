package io.readiness.profile;

/**
 * A named dimension of product ownership. What each one means, the part of the score it belongs to, its scale and its
 * claims stand in the rulebook, {@code catalogue/signals.yaml}.
 */
public enum Signal {
    BACKLOG_OWNERSHIP,
    DELIVERY_PRIORITISATION,
    CROSS_FUNCTIONAL_COLLABORATION,
    SCOPE_CLARIFICATION,
    STAKEHOLDER_ALIGNMENT,
    ENGINEERING_AND_DESIGN,
    DECISIONS_UNDER_PRESSURE,
    DELIVERY_REALITY,
    DISCOVERY_DEPTH,
    PROBLEM_FRAMING,
    MARKET_CONTEXT,
    STRATEGIC_PRIORITISATION,
    OUTCOME_OWNERSHIP,
    GO_TO_MARKET,
    VALUE_FIRST_NO,
    PRODUCT_STORYTELLING,
    PORTFOLIO_TRADE_OFFS,
    PROOF_OF_WORK,
    DECISION_AUTHORITY,
    EXPOSURE,
    SAFE_CONTEXT,
    ROLE_CLARITY,
    ROLE_MATURITY,
    ROOM
}
