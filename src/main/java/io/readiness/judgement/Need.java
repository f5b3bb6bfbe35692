package io.readiness.judgement;

import java.util.List;

/**
 * A condition of a path, with the words for it.
 *
 * @param says what is asked for, in a sentence
 * @param that the condition
 * @param claims the claims it rests on
 */
public record Need(String says, Condition that, List<String> claims) {
    /** Whether all of these hold, as far as is known. */
    static Truth truth(List<Need> needs, Standing standing) {
        Truth truth = Truth.HOLDS;
        for (Need need : needs) {
            truth = truth.and(need.that().truth(standing));
            if (truth == Truth.FAILS) {
                break;
            }
        }
        return truth;
    }
}
