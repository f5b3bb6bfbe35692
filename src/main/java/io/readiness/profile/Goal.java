package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * What the candidate wants, which decides before any score does (T1.8).
 *
 * @param aim what they want next; absent: not said
 * @param willBuildDiscovery whether they would do discovery work; absent: taken as yes, since the aim asks for it
 * @param willBuildBusinessReasoning whether they would learn to reason about the business; absent: taken as yes, since the
 *     aim asks for it
 */
public record Goal(
        @Nullable Aim aim,
        @Nullable Boolean willBuildDiscovery,
        @Nullable Boolean willBuildBusinessReasoning) {

    /** What the candidate wants next (T1.7, T1.8). */
    public enum Aim {
        /** Broader problem choice, strategic prioritisation and accountability for outcomes. */
        PRODUCT_MANAGEMENT,
        /** The same, for a technical product. */
        TECHNICAL_PRODUCT_MANAGEMENT,
        /** Excellent delivery and ownership at the level of a squad. */
        DELIVERY_EXCELLENCE,
        /** To go on as a Product Owner, for the role's own sake. */
        STAY_PRODUCT_OWNER,
        /** To grow as a Product Owner: wider ownership without another role. */
        GROW_AS_PRODUCT_OWNER,
        /** To become a Product Owner. */
        BECOME_PRODUCT_OWNER,
        /** Open to more than one of these. */
        UNDECIDED,
        /** Another title for the work of today. */
        TITLE_ONLY,
        /** A summary of Scrum. */
        SCRUM_SUMMARY,
        /** Other work: Scrum Master, engineering, research, people management. */
        ELSEWHERE
    }
}
