package io.readiness.explanation.nextstep;

import io.readiness.assessment.Rulebook.Edition;
import io.readiness.explanation.nextstep.NextStepRequest.Wanted;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change that reaches a band or a path: of all sets of actions that the rulebook knows, the one that takes the
 * fewest weeks; of equals the one of fewest actions. It promises nothing: it tells how the same rules would judge the
 * profile with what these actions bring.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param to what was to be reached
 * @param atMost how many actions were looked for; a choice is none
 * @param outcome how the search ended
 * @param says the same in words
 * @param unsaid that something of this was not spoken of and may be there already; absent: all of it was
 * @param weeks how long all actions together take beside a full job, an estimate; absent: nothing was found
 * @param actions what to do, one after the other; empty: nothing was found or nothing is needed
 * @param before where the profile stands today
 * @param after where it would stand; absent: nothing was found or nothing is needed
 * @param missing what no set of the actions brings; only where none reaches it or the profile has gone beyond it
 * @param yieldsTo the path that goes first: today, where the profile has gone beyond it, or else with everything done;
 *     absent: none does
 * @param ruledOut the actions that were not looked at, since something stands in their way
 * @param citations every claim cited above, by guide and section
 */
public record NextStepAnswer(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        Wanted to,
        int atMost,
        NextStepOutcome outcome,
        String says,
        @Nullable String unsaid,
        @Nullable Integer weeks,
        List<NextAction> actions,
        StandsAt before,
        @Nullable StandsAt after,
        List<Checked> missing,
        @Nullable Path yieldsTo,
        List<RuledOut> ruledOut,
        List<Citation> citations) {

    /**
     * An action.
     *
     * @param action its key in the rulebook
     * @param title what to do
     * @param choice whether it is a choice and no work
     * @param weeks how long it takes beside a full job, an estimate
     * @param piece the piece of work that it improves; absent: none
     * @param findOut what has to be found out before one begins, since it was not said
     * @param changes what the profile has afterwards, as operations of RFC 6902 on the profile that was sent and on what the
     *     actions before left of it; figures of an outcome are examples
     * @param brings the signals that rise
     * @param claims the claims it rests on
     * @param assumption what of it no claim says
     */
    public record NextAction(
            String action,
            String title,
            boolean choice,
            int weeks,
            @Nullable String piece,
            List<Checked> findOut,
            List<JsonChange> changes,
            List<Rise> brings,
            List<String> claims,
            @Nullable String assumption)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            findOut.forEach(to);
        }
    }

    /**
     * A signal that rises.
     *
     * @param signal the signal
     * @param name its name
     * @param from where it stood
     * @param to where it would stand
     */
    public record Rise(Signal signal, String name, Rating from, Rating to) {}

    /**
     * Where a profile stands, on what was told alone.
     *
     * @param band the band
     * @param total the weighted total, 0 to 100
     * @param path the recommended path
     * @param way how it is gone, where it has more than one way
     * @param title the name of the path
     */
    public record StandsAt(Band band, double total, Path path, PathRow.@Nullable Way way, String title) {}

    /**
     * An action that something stands in the way of.
     *
     * @param action its key in the rulebook
     * @param title what it would be
     * @param because what would have to be so
     * @param claims the claims it rests on
     */
    public record RuledOut(String action, String title, List<Checked> because, List<String> claims) implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }

    /** How the search for the smallest change ended; where there are several ways, the first of these is what is said of all. */
    public enum NextStepOutcome {
        /** Nothing has to be done. */
        ALREADY_THERE,
        /** The effort was spent before it was proven. */
        NOT_SETTLED,
        /** These actions reach it, and nothing smaller does. */
        REACHED_WITH,
        /** More actions would reach it, and not so many. */
        NOT_WITHIN,
        /** The profile has gone beyond it. */
        BEYOND,
        /** No set of the known actions reaches it. */
        NOT_BY_ACTIONS
    }
}
