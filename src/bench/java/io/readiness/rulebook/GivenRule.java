package io.readiness.rulebook;

import io.readiness.judgement.rule.RuleText;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.rulebook.rule.RuleConditions;
import io.readiness.rulebook.rule.RuleConditions.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.kie.api.KieBase;

/**
 * A rule of the rulebook, taken from its compiled form, as other engines can be given it: what it looks for, and what it
 * concludes when it finds all of that.
 */
record GivenRule(String name, List<Look> looks, Conclusion concludes) {
    static List<GivenRule> all(KieBase compiled) {
        SortedMap<String, RuleText> texts = BuiltIn.COMPILED.rulebook().rules();
        RuleConditions conditions = RuleConditions.of(
                compiled, texts, BuiltIn.COMPILED.rulebook().criteria().parameters());
        List<GivenRule> rules = new ArrayList<>();
        texts.forEach((name, text) -> rules.add(new GivenRule(name, conditions.of(name), text.concludes())));
        return rules;
    }

    /** Whether it looks for something that must not be there. */
    boolean looksForAbsence() {
        return looks.stream().anyMatch(Look::absent);
    }

    /** The place of the pattern whose signal is rated, or -1 where the rule names the signal itself. */
    int bound() {
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).signal() != null) {
                return i;
            }
        }
        return -1;
    }

    /** The conditions of a pattern in plain Java: the very lambdas that were compiled from the rule, nothing around them. */
    static Meets meets(Look look) {
        RuleConditions.Test[] all = look.tests().toArray(new RuleConditions.Test[0]);
        return fact -> {
            for (RuleConditions.Test test : all) {
                if (!test.holds(fact)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Whether a fact meets conditions. */
    interface Meets {
        boolean by(Object fact) throws Exception;
    }
}
