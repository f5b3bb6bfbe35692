package io.readiness.judgement.rule;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The keys of the rules that are a reason for anything. */
    public Set<String> rules() {
        Set<String> rules = new HashSet<>();
        findings.values().forEach(reasons -> addRules(reasons, rules));
        circumstances.values().forEach(reasons -> addRules(reasons, rules));
        return rules;
    }

    private static void addRules(List<Reason> reasons, Set<String> rules) {
        for (Reason reason : reasons) {
            if (reason.rule != null) {
                rules.add(reason.rule);
            }
        }
    }

    /**
     * Why something was concluded: the rule that fired, or the row that looked at what was told, the facts it rests on and the
     * claims.
     *
     * @param rule the key of the rule, by which the rulebook lists it; absent: a row of a table looked at what was told itself
     * @param says the sentence of the rule, or what the row asks for
     * @param facts the facts it matched, by their JSON paths in the profile
     * @param claims the claims it rests on
     */
    public record Reason(@Nullable String rule, String says, List<String> facts, List<String> claims) implements Cited {
        /** The same rule, with what it matched both times. */
        public Reason joined(Reason other) {
            if (facts.equals(other.facts)) {
                return this;
            }
            return new Reason(
                    rule,
                    says,
                    Stream.concat(facts.stream(), other.facts.stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    claims);
        }
    }
}
