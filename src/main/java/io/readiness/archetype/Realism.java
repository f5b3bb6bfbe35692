package io.readiness.archetype;

/** How realistic a move is, in the guides' own words. It says nothing about ability. */
public enum Realism {
    LOW,
    MEDIUM,
    MEDIUM_TO_HIGH,
    HIGH,
    VERY_HIGH;

    private static final Realism[] SCALE = values();

    /** So many steps lower, and never below the lowest. */
    Realism lowerBy(int steps) {
        return SCALE[Math.max(0, ordinal() - steps)];
    }

    static Realism lowerOf(Realism one, Realism other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Realism higherOf(Realism one, Realism other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
