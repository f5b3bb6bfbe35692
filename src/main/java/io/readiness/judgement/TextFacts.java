package io.readiness.judgement;

import java.util.List;

/**
 * What the free texts of a profile come to as facts for the rules, which do not read texts themselves.
 *
 * @param told what they say
 * @param atBest what they could say, with what was not said taken at its best
 */
public record TextFacts(List<Object> told, List<Object> atBest) {
    /** No text was told, and none is looked at. */
    public static final TextFacts NONE = new TextFacts(List.of(), List.of());
}
