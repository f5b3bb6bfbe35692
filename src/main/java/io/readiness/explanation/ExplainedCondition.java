package io.readiness.explanation;

import io.readiness.judgement.rule.RuleCheck.ComparisonCheck;
import io.readiness.judgement.scale.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
