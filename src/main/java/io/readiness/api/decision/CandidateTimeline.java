package io.readiness.api.decision;

import io.readiness.api.decision.DecisionEntry.DecidingRulebook;
import io.readiness.api.decision.DecisionEntry.DecisionOverride;
import io.readiness.explanation.difference.DifferenceAnswer.AssessmentDifference;
import io.readiness.guide.Citation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a candidate, oldest first.
 *
 * @param candidate the candidate, as the profiles named them
 * @param entries decisions, and what people decided otherwise
 * @param next what to give as cursor for the page after this one; absent: this is the last one
 */
public record CandidateTimeline(
        String candidate,
        List<TimelineEntry> entries,
        @Nullable String next) {

    /**
     * A decision, or a person who decided otherwise.
     *
     * @param decision what was decided; absent: a person decided
     * @param override what a person decided; absent: the service decided
     * @param since what differs from the decision before; absent: there was none
     */
    public record TimelineEntry(
            @Nullable DecisionEntry decision,
            @Nullable DecisionOverride override,
            @Nullable SinceBefore since) {}

    /**
     * What differs from one assessment of a candidate to the next, each under the rulebook that made it.
     *
     * @param decision the decision before
     * @param rulebook the rulebook of that one, where it is another, so that not all that differs is the candidate's doing;
     *     absent: it is the same
     * @param difference what differs; absent: one of the two cannot be made again
     * @param untold why there is no difference told; absent: there is
     * @param citations every claim cited in the difference, by guide and section; absent: there is none
     */
    public record SinceBefore(
            UUID decision,
            @Nullable DecidingRulebook rulebook,
            @Nullable AssessmentDifference difference,
            @Nullable String untold,
            @Nullable List<Citation> citations) {}
}
