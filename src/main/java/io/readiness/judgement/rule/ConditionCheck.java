package io.readiness.judgement.rule;

import io.readiness.judgement.scale.Truth;
import java.util.List;

/**
 * One condition of a rule, held against what was told.
 *
 * @param condition as it stands in the rule
 * @param truth whether it holds; open where it could, once what was not said is said
 * @param anyOf what it compares; of several, any one is enough
 */
public record ConditionCheck(String condition, Truth truth, List<Term> anyOf) {}
