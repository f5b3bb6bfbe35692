package io.readiness.judgement.scale;

/** Whether something holds as far as is known: what was not said leaves it open, which is neither yes nor no. */
public enum Truth {
    FAILS,
    OPEN,
    HOLDS;

    public static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** Of something that is known within bounds: whether it holds anywhere between them, and somewhere. */
    public static Truth of(boolean surely, boolean possibly) {
        return surely ? HOLDS : possibly ? OPEN : FAILS;
    }

    /** Both: as true as the less true of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Either: as true as the truer of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FAILS -> HOLDS;
            case OPEN -> OPEN;
            case HOLDS -> FAILS;
        };
    }
}
