package io.readiness.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Scope {
    /** Have profiles assessed, explained and kept. */
    ASSESS,
    /** Read what is kept: decisions, candidates, orders. */
    READ,
    /** Order assessments, and lead candidates to them. */
    ORDER,
    /** Give out keys, erase, hold, decide where events are sent to. */
    ADMINISTER;

    /** Its name as keys have it: in lower case. */
    public String told() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of this name. */
    public static Optional<Scope> named(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.told().equals(name))
                .findFirst();
    }
}
