package io.readiness.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

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
}
