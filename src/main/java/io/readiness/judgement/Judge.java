package io.readiness.judgement;

import io.readiness.judgement.fact.Facts;
import io.readiness.judgement.fact.TextFacts;
import io.readiness.judgement.rule.Conclusions;
import io.readiness.judgement.rule.RuleChecks;
import io.readiness.judgement.rule.RuleEvaluator;
import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.rule.RuleText.Conclusion;
import io.readiness.judgement.rule.Rules;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Parameter;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Scales.SignalScale;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.ConditionWords;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.Criteria.Target;
import io.readiness.judgement.standing.Standing;
import io.readiness.profile.Evidence;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges a profile: facts into one rule session, what survives onto the scorecard, and from there the recommendation and
 * the gaps. Pure: the same profile, day and rulebook always give the same judgement.
 */
public final class Judge {
    private final Criteria criteria;
    private final Rules rules;
    private final RuleEvaluator ratings;
    private final RuleEvaluator proof;
    private final Facts facts;
    private final Recommender recommender;
    private final ConditionWords words;

    public Judge(Criteria criteria, Rules rules) {
        this.criteria = criteria;
        this.rules = rules;
        this.ratings = rules.evaluator().concluding(Conclusion::rates);
        this.proof = rules.evaluator().concluding(conclusion -> conclusion.mayRate(Signal.PROOF_OF_WORK));
        this.facts = new Facts(criteria.scales());
        this.words = new ConditionWords(criteria);
        this.recommender = new Recommender(criteria, words);
    }

    /**
     * Judges a profile.
     *
     * @param profile what was told, free of contradictions
     * @param asOf the day of assessment
     * @param texts what its texts come to
     */
    public Judgement judge(Profile profile, LocalDate asOf, TextFacts texts) {
        Conclusions conclusions = rules.conclude(facts.of(profile, texts.told()));
        Standing standing = standing(
                profile,
                conclusions.ratings(),
                conclusions.circumstances().keySet(),
                best(profile, texts, conclusions));
        Target target = criteria.targets().first(standing);
        return new Judgement(
                profile,
                asOf,
                conclusions,
                standing,
                recommender.recommend(standing),
                target,
                gaps(standing, target),
                words);
    }

    /**
     * Where a candidate stands on what was told alone, with everything unknown at worst: enough to tell a band and a path,
     * without the price of a session, which finds the reasons.
     *
     * @param profile what was told, or what might be told, free of contradictions
     * @param texts what its texts come to
     */
    public Standing shown(Profile profile, TextFacts texts) {
        return criteria.scorecard().shown(profile, rules.evaluator().evaluate(facts.of(profile, texts.told())));
    }

    /** The nearest values of a parameter, nearest first, at which the rules would conclude something else of what was told. */
    public List<Integer> turningPoints(Profile profile, TextFacts texts, Parameter parameter) {
        return rules.evaluator().turningPoints(parameter, facts.of(profile, texts.told()));
    }

    /** Where a candidate would stand on what was told alone, if a parameter had another value in the rules. */
    public Standing shown(Profile profile, TextFacts texts, Parameter parameter, int value) {
        return criteria.scorecard()
                .shown(profile, rules.evaluator().evaluate(facts.of(profile, texts.told()), parameter, value));
    }

    /** A few pieces of work that together show every signal at its best. */
    public List<Evidence> bestPieces() {
        return facts.bestPieces();
    }

    /** The rules held against a profile, condition by condition. */
    public RuleChecks checks(Profile profile, TextFacts texts) {
        Profile ideal = Profile.untold(profile.reference()).atBest(facts.bestPieces());
        return rules.evaluator()
                .checks(
                        facts.of(profile, texts.told()),
                        facts.of(profile.atBest(facts.bestPieces()), texts.atBest()),
                        facts.of(ideal, texts.atBest()));
    }

    /** Whether a piece of work by itself makes strong proof, as the rules say; what was not said of it leaves that open. */
    public Truth isStrong(Evidence piece) {
        return provesBy(piece) ? Truth.HOLDS : Truth.of(false, provesBy(piece.atBest()));
    }

    private boolean provesBy(Evidence piece) {
        Profile alone = Profile.untold("piece").withEvidence(List.of(piece));
        return proof.evaluate(facts.of(alone, List.of()))
                        .ratings()
                        .getOrDefault(Signal.PROOF_OF_WORK, Rating.UNKNOWN)
                        .compareTo(Rating.OWNED)
                >= 0;
    }

    /** The signals that a piece is said to bear on and that its kind cannot show. */
    public Set<Signal> leftAside(Evidence piece) {
        return facts.leftAside(piece);
    }

    /**
     * What each signal could be at best: the same rules asked once more, of the same profile with what was not said taken
     * at its best. Rules can only raise, so no answer leads higher. A signal of which nothing was said is left out.
     */
    private Map<Signal, Rating> best(Profile profile, TextFacts texts, Conclusions conclusions) {
        Map<Signal, Rating> shown = conclusions.ratings();
        Profile atBest = profile.atBest(facts.bestPieces());
        if (atBest.equals(profile) && texts.atBest().equals(texts.told())) {
            return shown;
        }
        Map<Signal, Rating> best =
                ratings.evaluate(facts.of(atBest, texts.atBest())).ratings();
        best.keySet().retainAll(shown.keySet());
        return best;
    }

    /**
     * Where a candidate stands of whom more is still being told, without the price of a session, which finds the reasons.
     *
     * @param profile what was told so far, free of contradictions
     * @param whole of this, what is told whole: a list of which more may come is not in it
     * @param texts what its texts come to
     */
    public Standing standing(Profile profile, Profile whole, TextFacts texts) {
        RuleResult shown = rules.evaluator().evaluate(facts.of(profile, texts.told()));
        Map<Signal, Rating> best = ratings.evaluate(facts.of(whole.atBest(facts.bestPieces()), texts.atBest()))
                .ratings();
        best.keySet().retainAll(shown.ratings().keySet());
        return standing(profile, shown.ratings(), shown.circumstances(), best);
    }

    private Standing standing(
            Profile profile, Map<Signal, Rating> ratings, Set<Circumstance> circumstances, Map<Signal, Rating> best) {
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        concluded.addAll(circumstances);
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        for (Question question : criteria.questions()) {
            if (Collections.disjoint(question.circumstances(), concluded) && !isAnswered(question, profile)) {
                open.addAll(question.circumstances());
            }
        }
        return criteria.scorecard().standing(profile, Map.of(), ratings, best, concluded, open);
    }

    /** Whether anything was told at the field of an answer, be it what none of the answers names. */
    private static boolean isAnswered(Question question, Profile profile) {
        for (Question.QuestionAnswer answer : question.answers()) {
            if (answer.told() != null && Field.of(answer.told()).in(profile) != null) {
                return true;
            }
        }
        return false;
    }

    private List<Gap> gaps(Standing standing, Target target) {
        List<Gap> gaps = new ArrayList<>();
        target.wants().forEach((signal, wanted) -> {
            if (standing.reaches(signal, wanted) != Truth.HOLDS) {
                gaps.add(gap(signal, standing, wanted));
            }
        });
        gaps.sort(Comparator.comparing(Gap::opensGate)
                .thenComparingDouble(Gap::worth)
                .reversed()
                .thenComparing(Gap::signal));
        return gaps;
    }

    private Gap gap(Signal signal, Standing standing, Rating wanted) {
        SignalScale scale = criteria.scale(signal);
        Rating rating = standing.rating(signal);
        double worth = criteria.scorecard().worth(signal, rating, wanted);
        boolean opensGate = criteria.scorecard().opensGate(signal, standing, wanted);
        return rating == Rating.UNKNOWN
                ? new Gap.Unevidenced(signal, wanted, worth, opensGate, scale.question(), scale.claims())
                : new Gap.Short(signal, rating, wanted, worth, opensGate, scale.claims());
    }
}
