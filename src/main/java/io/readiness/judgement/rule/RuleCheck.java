package io.readiness.judgement.rule;

import io.readiness.guide.Cited;
import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.rule.RuleModel.Operator;
import io.readiness.judgement.scale.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule held against a profile: it concludes where all that it looks for is there.
 *
 * @param rule the key of the rule
 * @param says its sentence
 * @param truth whether it concludes; open where it could, once what was not said is said
 * @param patterns what it looks for, in the order of the rule
 * @param claims the claims it rests on
 */
public record RuleCheck(String rule, String says, Truth truth, List<PatternCheck> patterns, List<String> claims)
        implements Cited {
    /** The same, where nothing at all was said of what the rule would conclude: what is not there is not known then. */
    public RuleCheck ofTheUnsaid() {
        List<PatternCheck> unsaid =
                patterns.stream().map(PatternCheck::ofTheUnsaid).toList();
        return new RuleCheck(
                rule, says, unsaid.stream().map(PatternCheck::truth).reduce(Truth.HOLDS, Truth::and), unsaid, claims);
    }

    /**
     * One thing that a rule looks for in a profile, all of whose constraints have to hold for it.
     *
     * @param looksFor what kind of thing, in the rule's own words
     * @param absent whether the rule asks that there is none
     * @param truth whether what the rule asks is so
     * @param nearest the one that comes nearest, or that should not be there; absent: there is none
     * @param constraints what it has to meet, in the order of the rule
     */
    public record PatternCheck(
            String looksFor,
            boolean absent,
            Truth truth,
            @Nullable Fact nearest,
            List<ConstraintCheck> constraints) {
        PatternCheck ofTheUnsaid() {
            return absent || nearest != null || truth != Truth.FAILS
                    ? this
                    : new PatternCheck(looksFor, false, Truth.OPEN, null, constraints);
        }
    }

    /**
     * One constraint of a rule, held against what was told.
     *
     * @param constraint as it stands in the rule
     * @param truth whether it holds; open where it could, once what was not said is said
     * @param anyOf what it compares; of several, any one is enough
     */
    public record ConstraintCheck(String constraint, Truth truth, List<ComparisonCheck> anyOf) {}

    /**
     * One comparison of a rule, held against what was told.
     *
     * @param what what it looks at, in the rule's own words
     * @param asks how
     * @param wanted what for; absent: the words of {@code asks} say it all
     * @param found what was told there; absent: nothing was
     * @param atBest what it could be, once what was not said is said at its best; absent: nothing else
     */
    public record ComparisonCheck(
            String what,
            Operator asks,
            @Nullable String wanted,
            @Nullable String found,
            @Nullable String atBest) {}
}
