package io.readiness.judgement.rule;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
