package io.readiness.explanation.whynot;

import io.readiness.archetype.Archetype;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.explanation.RuleWords.ExplainedRule;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What did not hold of a candidate, and why not.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param ratings the levels that signals do not reach
 * @param gates the gates that are not passed
 * @param bands the bands above the candidate's
 * @param archetypes the kinds of Product Owner that do not fit, or are open
 * @param paths the paths that are not recommended
 * @param circumstances the circumstances that what is missing above asks for, and that were not concluded
 * @param holds what was asked about and holds, which the assessment gives the reasons of
 * @param facts what was told and pointed at above, by its JSON path in the profile
 * @param citations every claim cited above, by guide and section
 */
public record WhyNotAnswer(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        List<RatingNotHeld> ratings,
        List<GateNotHeld> gates,
        List<BandNotHeld> bands,
        List<ArchetypeNotHeld> archetypes,
        List<PathNotHeld> paths,
        List<CircumstanceNotHeld> circumstances,
        List<String> holds,
        SortedMap<String, String> facts,
        List<Citation> citations) {

    /**
     * A signal that stands below the highest level.
     *
     * @param signal the signal
     * @param rating where it stands
     * @param atBest where it could stand, once what was not said is said; absent: no higher
     * @param levels the levels above, lowest first
     */
    public record RatingNotHeld(
            Signal signal, Rating rating, @Nullable Rating atBest, List<LevelNotHeld> levels) implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            levels.forEach(to);
        }
    }

    /**
     * A level that a signal does not reach.
     *
     * @param rating the level
     * @param truth open where it could be reached, once what was not said is said
     * @param rules every rule that rates the signal so, nearest first; any one of them is enough
     */
    public record LevelNotHeld(Rating rating, Truth truth, List<ExplainedRule> rules) implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            rules.forEach(to);
        }
    }

    /**
     * A gate that is not passed.
     *
     * @param gate what machines call it
     * @param name what it is called
     * @param at the level it is asked for at
     * @param truth open where it could be passed, once what was not said is said
     * @param anyOf the signals that could pass it, and where each stands; why stands under their ratings
     * @param claims the claims it rests on
     */
    public record GateNotHeld(
            String gate, String name, Rating at, Truth truth, List<SignalFound> anyOf, List<String> claims)
            implements Cited {}

    /**
     * Where a signal stands.
     *
     * @param signal the signal
     * @param rating where it stands
     */
    public record SignalFound(Signal signal, Rating rating) {}

    /**
     * A band above the candidate's.
     *
     * @param band the band
     * @param truth open where it could be reached, once what was not said is said
     * @param needs all that it asks for
     * @param claims the claims it rests on
     */
    public record BandNotHeld(Band band, Truth truth, List<Checked> needs, List<String> claims) implements Cited {}

    /**
     * A kind of Product Owner that does not fit, or is open.
     *
     * @param archetype which one
     * @param title its name
     * @param truth open where it could fit, once what was not said is said
     * @param holds what it asks for and the profile shows
     * @param missing what it asks for beyond that
     * @param claims the claims it rests on
     */
    public record ArchetypeNotHeld(
            Archetype archetype,
            String title,
            Truth truth,
            List<Checked> holds,
            List<Checked> missing,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            holds.forEach(to);
            missing.forEach(to);
        }
    }

    /**
     * A path that is not recommended.
     *
     * @param path the path
     * @param way how it is gone, where it has more than one way
     * @param title its name
     * @param truth whether all that it asks for holds
     * @param holds what it asks for and the profile shows
     * @param missing what it asks for beyond that
     * @param yieldsTo the recommended path, where that one goes first for as long as it holds
     * @param claims the claims it rests on
     */
    public record PathNotHeld(
            Path path,
            PathRow.@Nullable Way way,
            String title,
            Truth truth,
            List<Checked> holds,
            List<Checked> missing,
            @Nullable Possible yieldsTo,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            holds.forEach(to);
            missing.forEach(to);
        }
    }

    /**
     * A circumstance that was not concluded.
     *
     * @param circumstance which one
     * @param truth open where it could be so, once what was not said is said
     * @param rules every rule that concludes it, nearest first; any one of them is enough
     */
    public record CircumstanceNotHeld(Circumstance circumstance, Truth truth, List<ExplainedRule> rules)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            rules.forEach(to);
        }
    }
}
