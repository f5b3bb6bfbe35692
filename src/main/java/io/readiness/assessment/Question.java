package io.readiness.assessment;

import java.util.List;
import java.util.Set;

/**
 * A question whose answer is one of several circumstances. It is open while none of them was concluded.
 *
 * @param id its name
 * @param about what the answer depends on
 * @param asks the question
 * @param answers what the answer can be
 * @param claims the claims it rests on
 */
public record Question(String id, About about, String asks, Set<Circumstance> answers, List<String> claims) {

    /** What an answer depends on, and so whether it can become another one. */
    public enum About {
        /** The candidate's own choice. */
        WISH,
        /** The organisation, which may change, or be changed for another. */
        SURROUNDINGS,
        /** What has been; nobody gains two years by Friday. */
        HISTORY
    }
}
