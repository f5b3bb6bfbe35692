package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Circumstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about the situation. It is open while none of its answers is known, so that silence passes for none of them.
 *
 * @param id its name
 * @param wish whether the answer is the candidate's to choose; otherwise it is what is, or has been
 * @param asks the question
 * @param answers what the answer can be
 * @param tells where the answer goes in a profile, as JSON paths
 * @param claims the claims it rests on
 */
public record Question(
        String id, boolean wish, String asks, List<QuestionAnswer> answers, List<String> tells, List<String> claims) {

    /**
     * What the answer to a question can be: something told at a field, or a circumstance.
     *
     * @param told the field where it is told; absent: what is told is more than one field, and a circumstance follows
     * @param is what is told there, by the word for it
     * @param concludes the circumstances of this question that are concluded then
     */
    public record QuestionAnswer(
            @Nullable String told, @Nullable String is, Set<Circumstance> concludes) {
        public QuestionAnswer {
            Set<Circumstance> sorted = EnumSet.noneOf(Circumstance.class);
            sorted.addAll(concludes);
            concludes = sorted;
        }

        /** What machines call it: what a profile says there, or the circumstance. */
        public String name() {
            return is != null
                    ? Condition.Told.constant(is)
                    : concludes.iterator().next().name();
        }
    }

    /** The circumstances that its answers conclude. */
    public Set<Circumstance> circumstances() {
        return answers.stream()
                .flatMap(answer -> answer.concludes().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Circumstance.class)));
    }

    /** The fields that its answers tell. */
    public Set<String> fields() {
        return answers.stream()
                .map(QuestionAnswer::told)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
