package io.readiness.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader gets to see.
 *
 * @param viewer who reads
 * @param summary the topics of the short view
 * @param full the topics of the full view
 * @param trace the topics of the view that shows where each point comes from
 */
public record View(Viewer viewer, Set<Topic> summary, Set<Topic> full, Set<Topic> trace) {
    /** Every topic there is. */
    public static final Set<Topic> EVERYTHING = Set.copyOf(EnumSet.allOf(Topic.class));

    /** How much a reader wants to see. */
    public enum Detail {
        SUMMARY,
        FULL,
        /** Every surviving conclusion with its rule, facts and points. */
        TRACE
    }

    /** The topics of one of the views. */
    public Set<Topic> topics(Detail detail) {
        return switch (detail) {
            case SUMMARY -> summary;
            case FULL -> full;
            case TRACE -> trace;
        };
    }

    /** A part of an assessment that a reader may want or not. The rest - where somebody stands - all get. */
    public enum Topic {
        /** Where to go next, and what is wanted. */
        RECOMMENDATION,
        /** What is said to the candidate of it. */
        ADVICE,
        REALISM,
        ARCHETYPES,
        SERVED_BY,
        RATINGS,
        GAPS,
        CARRIES_OVER,
        CLOSING,
        PLAN,
        PROOF,
        CERTIFICATION,
        RESUME,
        PRACTICAL_TEST,
        ORGANISATION,
        MANAGER,
        MISTAKES,
        HIRING,
        CIRCUMSTANCES,
        TRACE,
        NOTICES,
        FACTS,
        CITATIONS
    }

    /** Who reads an assessment. */
    public enum Viewer {
        /** The Product Owner it is about. */
        CANDIDATE,
        /** Somebody who screens candidates, and who decides; the assessment does not. */
        RECRUITER,
        /** The manager who gives the role its room. */
        MANAGER
    }
}
