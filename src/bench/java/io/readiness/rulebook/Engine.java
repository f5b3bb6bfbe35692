package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;

/**
 * An engine that decides the cases: what a profile told in, the surviving ratings and circumstances out.
 *
 * @param <C> a case, in the form that this engine likes best; it is laid out before the clock starts
 */
interface Engine<C> {
    C laidOut(Cases.Told told);

    RuleResult decide(C laidOut) throws Exception;

    /** The rules that it was given; the others it has no way to say. */
    default boolean expresses(GivenRule rule) {
        return true;
    }

    /** A case of an engine, ready to be decided again and again. */
    interface Case {
        RuleResult decide() throws Exception;
    }

    default Case of(Cases.Told told) {
        C laidOut = laidOut(told);
        return () -> decide(laidOut);
    }
}
