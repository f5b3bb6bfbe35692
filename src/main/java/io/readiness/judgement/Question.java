package io.readiness.judgement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A question whose answer is one of several circumstances. It is open while none of them was concluded.
 *
 * @param id its name
 * @param wish whether the answer is the candidate's to choose; otherwise it is what is, or has been
 * @param asks the question
 * @param answers what the answer can be
 * @param tells where the answer goes in a profile, as JSON paths
 * @param claims the claims it rests on
 */
public record Question(
        String id, boolean wish, String asks, Set<Circumstance> answers, List<String> tells, List<String> claims) {

    public Question {
        Set<Circumstance> sorted = EnumSet.noneOf(Circumstance.class);
        sorted.addAll(answers);
        answers = sorted;
    }
}
