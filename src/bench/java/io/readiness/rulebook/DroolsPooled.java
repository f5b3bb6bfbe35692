package io.readiness.rulebook;

import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules as the service runs them, with the reasons for all that survives. */
final class DroolsPooled implements Engine<List<Object>> {
    @Override
    public List<Object> laidOut(Cases.Told told) {
        return told.facts();
    }

    @Override
    public RuleResult decide(List<Object> facts) {
        Conclusions conclusions = BuiltIn.SESSIONS.conclude(facts);
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        conclusions.findings().keySet().forEach(finding -> ratings.put(finding.signal(), finding.rating()));
        return new RuleResult(ratings, conclusions.circumstances().keySet());
    }
}
