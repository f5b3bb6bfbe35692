package io.readiness.explanation.sensitivity;

import io.readiness.judgement.Judgement;
import java.util.stream.Stream;

/** A source of numbers on which a decision can hang: the tables, or whatever else holds judgement in numbers. */
@FunctionalInterface
public interface MovableNumbers {
    /** Each number by itself, as far as it could bear on this candidate, in the order in which the rulebook has them. */
    Stream<MovableNumber> of(Judgement judgement);
}
