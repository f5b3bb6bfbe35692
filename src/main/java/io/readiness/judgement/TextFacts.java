package io.readiness.judgement;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the free texts of a profile come to as facts for the rules, which do not read texts themselves.
 *
 * @param told what they say
 * @param atBest what they could say, with what was not said taken at its best
 */
public record TextFacts(List<Object> told, List<Object> atBest) {
    /** The same, with other facts besides that are as they were told. */
    public TextFacts and(List<Object> others) {
        return others.isEmpty() ? this : new TextFacts(joined(told, others), joined(atBest, others));
    }

    private static List<Object> joined(List<Object> some, List<Object> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** No text was told, and none is looked at. */
    public static final TextFacts NONE = new TextFacts(List.of(), List.of());
}
