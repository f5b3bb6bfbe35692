package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Parameter;
import java.util.List;

/** The rules at work: facts go in, what survives comes out. */
public interface Rules {
    /** What survives a session, with its reasons. */
    Conclusions conclude(List<Object> facts);

    /** What survives, without its reasons, for whoever asks "what if"; it takes no session, and a fraction of its time. */
    Survivors survivors(List<Object> facts);

    /**
     * The rules held against what was told, condition by condition.
     *
     * @param told the facts
     * @param atBest the facts with what was not said at its best, those that both have in the same order
     * @param ideal the facts of a profile of which everything is at its best
     */
    RuleChecks checks(List<Object> told, List<Object> atBest, List<Object> ideal);

    /** The values of a parameter, nearest first, at which the rules that name it would conclude something else. */
    List<Integer> turningPoints(Parameter parameter, List<Object> facts);

    /** What survives if that parameter had another value. */
    Survivors survivors(List<Object> facts, Parameter parameter, int value);
}
