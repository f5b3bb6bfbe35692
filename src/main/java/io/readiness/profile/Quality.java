package io.readiness.profile;

/** What can be read in a piece of work (T10.12, T10.13). A quality that is not listed was not said to be there. */
public enum Quality {
    /** More than one way was named and compared. */
    OPTIONS_CONSIDERED,
    /** What was given up is named. */
    TRADE_OFF,
    /** Why this, now, and not later. */
    WHY_NOW,
    /** The reason rests on what a customer needs. */
    CUSTOMER_LOGIC,
    /** The reason rests on a business goal. */
    BUSINESS_LOGIC,
    /** A decision was taken or reversed because of it. */
    CHANGED_A_DECISION
}
