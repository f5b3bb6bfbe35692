package io.readiness.judgement;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why something was concluded: the rule that fired, the facts it matched and the claims it rests on.
 *
 * @param rule the sentence that the rule is called by; the rulebook lists rules by it, with their ids
 * @param facts the facts it matched, by their JSON paths in the profile
 * @param claims the claims it rests on
 */
public record Reason(String rule, List<String> facts, List<String> claims) implements Cited {
    /** The same rule, with what it matched both times. */
    Reason joined(Reason other) {
        if (facts.equals(other.facts)) {
            return this;
        }
        return new Reason(
                rule,
                Stream.concat(facts.stream(), other.facts.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                claims);
    }
}
