package io.readiness.assessment;

import io.readiness.guide.Cited;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.scale.Part;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A surviving conclusion, the rules that made it, and what it is worth. The points of all of them add up to the total, those
 * of a part to its score.
 *
 * @param concluded what was concluded
 * @param part the part that it counts in; absent: it earns no points
 * @param pointsOfPart what it adds to the score of its part
 * @param points what it adds to the total
 * @param because the rules that made it
 */
public record Traced(
        Conclusion concluded, @Nullable Part part, double pointsOfPart, double points, List<TracedRule> because)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        because.forEach(to);
    }

    /**
     * A rule that concluded.
     *
     * @param rule its key, by which the rulebook lists it
     * @param says its sentence
     * @param facts what it matched, by the JSON path in the profile
     * @param claims the claims it rests on
     */
    public record TracedRule(String rule, String says, SortedMap<String, String> facts, List<String> claims)
            implements Cited {}
}
