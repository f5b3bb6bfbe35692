package io.readiness.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader gets to see.
 *
 * @param viewer who reads
 * @param summary the topics of the short view
 * @param full the topics of the full view
 */
public record ViewRow(Viewer viewer, Set<Topic> summary, Set<Topic> full) {
    /** Every topic there is. */
    public static final Set<Topic> EVERYTHING = Set.copyOf(EnumSet.allOf(Topic.class));

    /** How much a reader wants to see. */
    public enum Detail {
        SUMMARY,
        FULL
    }

    /** The topics of one of the two views. */
    public Set<Topic> topics(Detail detail) {
        return detail == Detail.FULL ? full : summary;
    }
}
