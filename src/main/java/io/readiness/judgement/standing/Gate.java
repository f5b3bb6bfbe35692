package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One of the things the guides ask for before a move (T14.6). It is passed by any one of its signals, never by a sum.
 *
 * @param key what it is called by machines
 * @param name what it is called in a sentence
 * @param anyOf the signals that can pass it
 * @param claims the claims it rests on
 */
public record Gate(String key, String name, Set<Signal> anyOf, List<String> claims) {

    public Gate {
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("The gate " + name + " has no signal. Maybe name one in anyOf?");
        }
    }

    /** Whether nothing at all is known of any of its signals. */
    public boolean isUnknown(Standing standing) {
        return anyOf.stream().allMatch(signal -> standing.rating(signal) == Rating.UNKNOWN);
    }

    public Truth reaches(Rating wanted, Standing standing) {
        Truth truth = Truth.FAILS;
        for (Signal signal : anyOf) {
            truth = truth.or(standing.reaches(signal, wanted));
            if (truth == Truth.HOLDS) {
                break;
            }
        }
        return truth;
    }

    /** The signals that could still pass it, where none does yet. */
    void hangsOn(Rating wanted, Standing standing, Consumer<Object> on) {
        if (reaches(wanted, standing) == Truth.OPEN) {
            for (Signal signal : anyOf) {
                if (standing.reaches(signal, wanted) == Truth.OPEN) {
                    on.accept(signal);
                }
            }
        }
    }
}
