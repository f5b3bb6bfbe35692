package io.readiness.explanation;

import io.readiness.guide.Cited;
import io.readiness.judgement.rule.RuleCheck.ComparisonCheck;
import io.readiness.judgement.scale.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that did not conclude, and why. All of its conditions have to hold.
 *
 * @param rule the key of the rule, by which the rulebook lists it
 * @param says its sentence
 * @param truth open where it could conclude, once what was not said is said
 * @param holds the conditions that hold
 * @param missing the conditions that fail or are open, and by how much
 * @param claims the claims it rests on
 */
public record ExplainedRule(
        String rule,
        String says,
        Truth truth,
        List<ExplainedCondition> holds,
        List<ExplainedCondition> missing,
        List<String> claims)
        implements Cited {

    /**
     * A condition of a rule, held against what was told.
     *
     * @param says what it asks for, and where it does not hold, what was found instead
     * @param truth whether it holds; open where it could, once what was not said is said
     * @param at the JSON path of what it was held against, the nearest of its kind; absent: nothing of the kind was told
     * @param anyOf what it compares, for machines; of several, any one is enough; absent: it holds, or there is nothing to
     *     compare
     */
    public record ExplainedCondition(
            String says,
            Truth truth,
            @Nullable String at,
            @Nullable List<ComparisonCheck> anyOf) {}
}
