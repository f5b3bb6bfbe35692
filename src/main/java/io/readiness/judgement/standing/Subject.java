package io.readiness.judgement.standing;

import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a table are held against: a candidate who stands somewhere, and what is at hand beside them, such as
 * a piece of their work or a role on offer.
 */
public interface Subject {
    /** Where the candidate stands. */
    Standing standing();

    /**
     * What was told there.
     *
     * @param field a field of the profile, or one that the table names besides
     * @return a word, a number, a list, or {@link Range}; null: it was not said
     */
    @Nullable
    Object told(String field);

    /**
     * A number of which not all is known.
     *
     * @param low what it is at least
     * @param high what it may be at most
     */
    record Range(int low, int high) {}
}
