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
public record ViewRow(Viewer viewer, Set<Topic> summary, Set<Topic> full, Set<Topic> trace) {
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
}
