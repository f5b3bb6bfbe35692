package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What survived a rule session, with the reasons for each: each rule once, in the order of their keys.
 *
 * @param findings the highest finding of each signal
 * @param circumstances the circumstances
 * @param facts every fact of a reason, by its JSON path in the profile
 */
public record Conclusions(
        Map<Finding, List<Reason>> findings, Map<Circumstance, List<Reason>> circumstances, Map<String, String> facts) {

    /** The rating of each signal of which anything was said. */
    public Map<Signal, Rating> ratings() {
        Map<Signal, Rating> ratings = new EnumMap<>(Signal.class);
        findings.keySet().forEach(finding -> ratings.put(finding.signal(), finding.rating()));
        return ratings;
    }
}
