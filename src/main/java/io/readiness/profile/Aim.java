package io.readiness.profile;

/** What the candidate wants next (T1.7, T1.8). */
public enum Aim {
    /** Broader problem choice, strategic prioritisation and accountability for outcomes. */
    PRODUCT_MANAGEMENT,
    /** The same, for a technical product. */
    TECHNICAL_PRODUCT_MANAGEMENT,
    /** Excellent delivery and ownership at the level of a squad. */
    DELIVERY_EXCELLENCE,
    /** Open to more than one of these. */
    UNDECIDED,
    /** Another title for the work of today. */
    TITLE_ONLY,
    /** A summary of Scrum. */
    SCRUM_SUMMARY
}
