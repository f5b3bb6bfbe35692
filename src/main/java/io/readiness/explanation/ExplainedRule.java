package io.readiness.explanation;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import java.util.List;

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
        implements Cited {}
