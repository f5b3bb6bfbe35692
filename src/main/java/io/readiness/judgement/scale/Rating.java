package io.readiness.judgement.scale;

/** Where a signal stands: unknown, or one of five levels that the rulebook describes in behaviour. */
public enum Rating {
    /** Nothing was said about it. */
    UNKNOWN,
    ABSENT,
    EXPOSED,
    PRACTISED,
    OWNED,
    PROVEN;

    /** The rating itself, or the worst there is where it is unknown. */
    public Rating atWorst() {
        return this == UNKNOWN ? ABSENT : this;
    }

    /** The higher of two. */
    public static Rating higher(Rating one, Rating other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
