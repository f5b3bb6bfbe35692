package io.readiness.rulebook;

import io.readiness.judgement.rule.BoundRule;
import io.readiness.judgement.rule.BoundRule.BoundPattern;
import io.readiness.judgement.rule.RuleText.Conclusion;
import java.util.List;

/**
 * A rule of the rulebook, taken from its model, as other engines can be given it: what it looks for, and what it concludes when
 * it finds all of that.
 */
record GivenRule(String name, List<BoundPattern> patterns, Conclusion concludes) {
    static List<GivenRule> all() {
        return BuiltIn.COMPILED.models().stream()
                .map(model -> BoundRule.of(
                        model, BuiltIn.COMPILED.rulebook().criteria().parameters()))
                .map(rule -> new GivenRule(rule.key(), rule.patterns(), rule.concludes()))
                .toList();
    }

    /** Whether it looks for something that must not be there. */
    boolean looksForAbsence() {
        return patterns.stream().anyMatch(BoundPattern::absent);
    }

    /** The place of the pattern whose signal is rated, or -1 where the rule names the signal itself. */
    int bound() {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).pattern().bindsSignal()) {
                return i;
            }
        }
        return -1;
    }
}
