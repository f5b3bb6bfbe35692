package io.readiness.judgement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number at which a rule draws a line, such as the 6 of "6 direct conversations a quarter".
 *
 * @param id what the rulebook lists the rule by
 * @param rule the sentence that the rule is called by
 * @param condition the condition it stands in
 * @param term which of the comparisons of that condition, from 0
 * @param what what it is a number of, in the rule's own words
 * @param asks on which side of it the condition holds
 * @param value the number
 * @param claims the claims that the rule rests on
 * @param assumption why it holds where no claim says so; absent: it rests on its claims alone
 */
public record RuleNumber(
        String id,
        String rule,
        String condition,
        int term,
        String what,
        Asked asks,
        int value,
        List<String> claims,
        @Nullable String assumption) {}
