package io.readiness.judgement.standing;

import io.readiness.judgement.scale.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number in a condition, and the same condition with another one.
 *
 * @param kind what it stands for
 * @param asks the condition that it stands in
 * @param value what it is; of a level, its place on the scale
 * @param least the least that it may be
 * @param most the most that it may be
 * @param moved the whole condition with another number
 */
public record Threshold(NumberKind kind, Condition asks, int value, int least, int most, IntFunction<Condition> moved) {
    /** A level that is asked for: any but unknown, which asks for nothing. */
    static Threshold level(Condition asks, Rating asked, IntFunction<Condition> moved) {
        return new Threshold(
                NumberKind.LEVEL, asks, asked.ordinal(), Rating.ABSENT.ordinal(), Rating.PROVEN.ordinal(), moved);
    }

    /** The numbers of several conditions, each within the condition that joins them. */
    static List<Threshold> ofEach(
            List<Condition> conditions, Scorecard scorecard, Function<List<Condition>, Condition> joined) {
        List<Threshold> thresholds = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            int at = i;
            for (Threshold threshold : conditions.get(i).thresholds(scorecard)) {
                thresholds.add(threshold.within(threshold.asks(), moved -> {
                    List<Condition> others = new ArrayList<>(conditions);
                    others.set(at, moved);
                    return joined.apply(others);
                }));
            }
        }
        return thresholds;
    }

    /** The same number, within a condition that holds this one. */
    Threshold within(Condition says, UnaryOperator<Condition> around) {
        return new Threshold(kind, says, value, least, most, number -> around.apply(moved.apply(number)));
    }

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

    /**
     * A number that a condition asks for.
     *
     * @param value the number
     * @param parameter the parameter of the rulebook that it is taken from; absent: it stands in the table itself
     */
    public record Amount(int value, @Nullable String parameter) {
        /** The same, where that parameter has another value. */
        Amount with(String moved, int other) {
            return moved.equals(parameter) ? new Amount(other, parameter) : this;
        }
    }
}
