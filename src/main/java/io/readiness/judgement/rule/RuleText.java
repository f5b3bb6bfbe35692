package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it.
 *
 * @param id its key, which never changes
 * @param name the sentence it stands for, with the numbers of its parameters
 * @param file where it is written, from the rulebook's folder
 * @param line the line it starts on, from 1
 * @param claims the claims it rests on
 * @param parameters the parameters that it names
 * @param assumption why it holds where no claim says so; absent: it rests on its claims alone
 * @param concludes what it concludes
 * @param text the rule itself
 */
public record RuleText(
        String id,
        String name,
        String file,
        int line,
        List<String> claims,
        List<String> parameters,
        @Nullable String assumption,
        Conclusion concludes,
        String text) {
    /** The same rule, its sentence in another language. */
    public RuleText saying(String sentence) {
        return Records.with(this, "name", sentence);
    }

    /**
     * What a rule concludes: a rating or a circumstance.
     *
     * @param signal what it rates; absent beside a rating: whatever signal it finds
     * @param rating the least that the signal stands at; absent: it concludes a circumstance
     * @param circumstance the circumstance; absent: it rates
     */
    public record Conclusion(
            @Nullable Signal signal,
            @Nullable Rating rating,
            @Nullable Circumstance circumstance) {
        /** Whether it rates, whatever it rates. */
        public boolean rates() {
            return rating != null;
        }

        /** Whether it may rate a signal. */
        public boolean mayRate(Signal one) {
            return rates() && (signal == null || signal == one);
        }
    }
}
