package io.readiness.judgement;

/** What a number of the rulebook stands for. */
public enum NumberKind {
    /** What a level earns, 0 to 100. */
    POINTS,
    /** How much a signal weighs in its part, in percent. */
    WEIGHT,
    /** How much a part weighs in the total, in percent. */
    PART_WEIGHT,
    /** The score of a part that is asked for, 0 to 100. */
    SCORE,
    /** How many gates are asked for. */
    GATES,
    /** The level that is asked for, of a signal or of gates. */
    LEVEL,
    /** Of how many signals or gates nothing may be known. */
    UNKNOWN,
    /** A parameter, in its own unit. */
    PARAMETER;

    /** Whether it makes the score, and does not ask for one. */
    public boolean weighs() {
        return this == POINTS || this == WEIGHT || this == PART_WEIGHT;
    }
}
