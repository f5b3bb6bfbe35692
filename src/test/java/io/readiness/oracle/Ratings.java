package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.Map;

/** Where each signal stands so far. A signal stands at least where anything puts it, so nothing lowers it again. */
final class Ratings {
    private final Map<Signal, Rating> highest = new EnumMap<>(Signal.class);

    void atLeast(Signal signal, Rating rating) {
        Rating before = highest.get(signal);
        if (before == null || before.compareTo(rating) < 0) {
            highest.put(signal, rating);
        }
    }

    /** Of each signal of which anything was said. */
    Map<Signal, Rating> known() {
        return highest;
    }
}
