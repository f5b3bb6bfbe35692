package io.readiness.assessment;

import io.readiness.archetype.ArchetypeFit.ArchetypeMatch;
import io.readiness.archetype.ArchetypeFit.CompareFirst;
import io.readiness.archetype.ArchetypeFit.RealismOutlook;
import io.readiness.archetype.ArchetypeFit.ServedBy;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.assessment.Rulebook.HeadlineRow.OwnershipScope;
import io.readiness.certification.CertificationRoute;
import io.readiness.guide.Citation;
import io.readiness.guide.Cited;
import io.readiness.hiring.HiringView;
import io.readiness.judgement.Gap;
import io.readiness.judgement.Recommendation;
import io.readiness.judgement.rule.Conclusions.Reason;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.mistake.Mistakes.FoundMistake;
import io.readiness.mistake.Mistakes.PossibleMistake;
import io.readiness.organisation.ManagerView;
import io.readiness.organisation.OrganisationView;
import io.readiness.plan.Plan;
import io.readiness.plan.Plan.ClosingAction;
import io.readiness.plan.Plan.ThisWeek;
import io.readiness.plan.PlanTables.CarriedStrength;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import io.readiness.proof.Proof;
import io.readiness.resume.PracticalTestResult;
import io.readiness.resume.ResumeSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded about a candidate. It ranks nobody and rejects nobody: a person decides. What a view leaves out is
 * absent; everything else is always there.
 *
 * @param reference the candidate, as the caller named them
 * @param asOf the day of assessment
 * @param rulebook which rulebook judged
 * @param headline broader product ownership, or delivery execution only (T2.5)
 * @param band how ready, and how that could move
 * @param bandSays what standing in that band means
 * @param total the weighted total, 0 to 100
 * @param parts the three parts, 0 to 100 each
 * @param recommendation where to go next; absent in a manager's view
 * @param thisWeek what the candidate can do this week; told to them alone
 * @param realism how realistic a move is; absent: the guides do not say it of this candidate
 * @param carriesOver the delivery strengths that carry over, and what each grows into
 * @param archetypes the kinds of Product Owner that fit or could still fit, strongest first
 * @param compareFirst what comes first where none fits or the scope is narrow; absent: neither is so
 * @param servedBy whether the guides speak to this candidate
 * @param ratings every signal
 * @param wantedPath the path that the gaps are measured against
 * @param wantedSays what is said first where nobody said what is wanted; absent: it was said
 * @param gaps what holds the wanted path back, most valuable first
 * @param closing how each gap is closed, in the order of the gaps
 * @param plan the steps, and the three stages of a move
 * @param proof what the pieces of work prove, and the one to build next
 * @param certification which course or assessment is worth taking, if any
 * @param circumstances what was concluded of the situation; it changes no rating
 * @param trace every surviving conclusion with its rules, its facts and its points, which add up to the total
 * @param resume what the bullets of the resume show; absent: none were told
 * @param practicalTest how the practical test went; absent: it was not taken
 * @param organisation what the organisation gives and withholds; it lowers no rating of the person
 * @param manager what the candidate's manager can look at and give
 * @param mistakes the common mistakes that what was told points at
 * @param possibleMistakes mistakes that are likely and hang on one thing that was not told; absent: there are none
 * @param hiring what a recruiter looks for, with evidence and questions
 * @param notices what was told and left aside, and why
 * @param facts what was told and used above, by its JSON path in the profile
 * @param citations every claim cited above, by guide and section
 * @param draft that what was assessed is a draft which nobody has confirmed; absent: it was not said to be one
 */
public record Assessment(
        String reference,
        LocalDate asOf,
        Edition rulebook,
        Headline headline,
        BandRange band,
        String bandSays,
        Score total,
        Map<Part, Score> parts,
        @Nullable Recommendation recommendation,
        @Nullable ThisWeek thisWeek,
        @Nullable RealismOutlook realism,
        @Nullable List<CarriedStrength> carriesOver,
        @Nullable List<ArchetypeMatch> archetypes,
        @Nullable CompareFirst compareFirst,
        @Nullable ServedBy servedBy,
        @Nullable List<SignalRating> ratings,
        @Nullable Path wantedPath,
        @Nullable String wantedSays,
        @Nullable List<Gap> gaps,
        @Nullable List<ClosingAction> closing,
        @Nullable Plan plan,
        @Nullable Proof proof,
        @Nullable CertificationRoute certification,
        @Nullable List<ConcludedCircumstance> circumstances,
        @Nullable List<TraceEntry> trace,
        @Nullable ResumeSection resume,
        @Nullable PracticalTestResult practicalTest,
        @Nullable OrganisationView organisation,
        @Nullable ManagerView manager,
        @Nullable List<FoundMistake> mistakes,
        @Nullable List<PossibleMistake> possibleMistakes,
        @Nullable HiringView hiring,
        @Nullable List<Notice> notices,
        @Nullable SortedMap<String, String> facts,
        @Nullable List<Citation> citations,
        @Nullable String draft) {

    /** The same, saying that it rests on a draft. */
    public Assessment ofDraft(String says) {
        return Records.with(this, "draft", says);
    }

    /** The recommendation of a view that tells it; a manager's does not. */
    public Recommendation recommended() {
        return Objects.requireNonNull(recommendation, "A manager's view has no recommendation.");
    }

    /**
     * The answer to the question behind hiring.
     *
     * @param answer for machines
     * @param says in one sentence
     * @param claims the claims it rests on
     */
    public record Headline(OwnershipScope answer, String says, List<String> claims) implements Cited {}

    /**
     * A signal and where it stands.
     *
     * @param signal the signal
     * @param name its name
     * @param part the part it belongs to
     * @param rating where it stands
     * @param atBest where it could stand, once what was not said is said at its best; absent: no higher
     * @param words what that level looks like in the work
     * @param weight its share of its part, in percent; 0 for context
     * @param points what its level earns, 0 to 100; weight × points / 100 is what it adds to its part
     * @param because the rules that put it there; empty where it is unknown
     * @param claims the claims the signal rests on
     */
    public record SignalRating(
            Signal signal,
            String name,
            Part part,
            Rating rating,
            @Nullable Rating atBest,
            String words,
            int weight,
            int points,
            List<Reason> because,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }

    /**
     * A circumstance and the rules that concluded it.
     *
     * @param circumstance the circumstance
     * @param because the rules that concluded it
     */
    public record ConcludedCircumstance(Circumstance circumstance, List<Reason> because) implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }

    /**
     * Something told that was left aside.
     *
     * @param path where, as a JSON path
     * @param because why
     * @param claims the claims that rests on
     */
    public record Notice(String path, String because, List<String> claims) implements Cited {}

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
    public record TraceEntry(
            Conclusion concluded, @Nullable Part part, double pointsOfPart, double points, List<TracedRule> because)
            implements Cited {
        @Override
        public List<String> claims() {
            return List.of();
        }

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
}
