package io.readiness.judgement;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * A number in a condition, and the same condition with another one.
 *
 * @param kind what it stands for
 * @param asks what the condition asks for, in words for machines
 * @param value what it is; of a level, its place on the scale
 * @param least the least that it may be
 * @param most the most that it may be
 * @param moved the condition with another number
 */
public record Threshold(NumberKind kind, String asks, int value, int least, int most, IntFunction<Condition> moved) {
    /** A level that is asked for: any but unknown, which asks for nothing. */
    static Threshold level(String asks, Rating asked, IntFunction<Condition> moved) {
        return new Threshold(
                NumberKind.LEVEL, asks, asked.ordinal(), Rating.ABSENT.ordinal(), Rating.PROVEN.ordinal(), moved);
    }

    /** The same number, within a condition that holds this one. */
    Threshold within(UnaryOperator<Condition> around) {
        return new Threshold(kind, asks, value, least, most, number -> around.apply(moved.apply(number)));
    }
}
