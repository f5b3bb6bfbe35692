package io.readiness.assessment;

/** Where a signal stands: unknown, or one of five levels that the rulebook describes in behaviour. */
public enum Rating {
    /** Nothing was said about it. */
    UNKNOWN,
    ABSENT,
    EXPOSED,
    PRACTISED,
    OWNED,
    PROVEN;

    /** Whether this rating is at least the wanted one; what is unknown leaves that open. */
    public Truth reaches(Rating wanted) {
        return this == UNKNOWN ? Truth.OPEN : Truth.of(compareTo(wanted) >= 0);
    }

    Rating higher(Rating other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The rating itself, or the worst there is where it is unknown. */
    Rating atWorst() {
        return this == UNKNOWN ? ABSENT : this;
    }

    /** The rating itself, or the best there is where it is unknown. */
    Rating atBest() {
        return this == UNKNOWN ? PROVEN : this;
    }
}
