package io.readiness.judgement.rule;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import java.util.List;

/**
 * A rule held against a profile: it concludes where all that it looks for is there.
 *
 * @param rule the key of the rule
 * @param says its sentence
 * @param truth whether it concludes; open where it could, once what was not said is said
 * @param looksFor what it looks for, in the order of the rule
 * @param claims the claims it rests on
 */
public record RuleCheck(String rule, String says, Truth truth, List<PatternCheck> looksFor, List<String> claims)
        implements Cited {
    /** The same, where nothing at all was said of what the rule would conclude: what is not there is not known then. */
    public RuleCheck ofTheUnsaid() {
        List<PatternCheck> unsaid =
                looksFor.stream().map(PatternCheck::ofTheUnsaid).toList();
        return new RuleCheck(
                rule, says, unsaid.stream().map(PatternCheck::truth).reduce(Truth.HOLDS, Truth::and), unsaid, claims);
    }
}
