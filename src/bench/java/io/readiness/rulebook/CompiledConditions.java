package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import java.util.List;

/** The rules as the service asks them where nobody wants reasons. */
final class CompiledConditions implements Engine<List<Object>> {
    @Override
    public List<Object> laidOut(Cases.Told told) {
        return told.facts();
    }

    @Override
    public RuleResult decide(List<Object> facts) {
        return BuiltIn.SESSIONS.evaluator().evaluate(facts);
    }
}
