package io.readiness.judgement.standing;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a row asks for, with the words for it.
 *
 * @param says what is asked for, in a sentence; absent: the condition speaks for itself
 * @param otherwise what is said where it does not hold; absent: nothing besides
 * @param that the condition
 * @param claims the claims it rests on; empty: those of its row
 */
public record Need(
        @Nullable String says,
        @Nullable String otherwise,
        Condition that,
        @Nullable List<String> claims) {
    public Need {
        claims = Objects.requireNonNullElse(claims, List.of());
    }

    @Override
    public List<String> claims() {
        return Objects.requireNonNull(claims);
    }

    /** Whether all of these hold, as far as is known. */
    public static Truth truth(List<Need> needs, Subject subject) {
        Truth truth = Truth.HOLDS;
        for (Need need : needs) {
            truth = truth.and(need.that().truth(subject));
            if (truth == Truth.FAILS) {
                break;
            }
        }
        return truth;
    }

    /** The same, where that parameter has another value. */
    Need with(String parameter, int value) {
        return asking(that.with(parameter, value));
    }

    /** The same, resting on the claims of its row where it has none of its own. */
    Need within(List<String> row) {
        return claims().isEmpty() ? new Need(says, otherwise, that, row) : this;
    }

    /** The same words for another condition. */
    public Need asking(Condition other) {
        return new Need(says, otherwise, other, claims);
    }

    /**
     * One thing that a row of the rulebook asks for, held against the profile.
     *
     * @param says what is asked for
     * @param truth whether it holds; open where it depends on what is unknown
     * @param wanted what is asked for, in the words of the condition; absent: it holds
     * @param found what the profile shows there; the reasons stand at the rating or circumstance
     * @param claims the claims it rests on
     */
    public record Checked(
            String says, Truth truth, @Nullable String wanted, String found, List<String> claims) implements Cited {
        public boolean holds() {
            return truth == Truth.HOLDS;
        }
    }
}
