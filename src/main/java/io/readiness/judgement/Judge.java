package io.readiness.judgement;

import io.readiness.profile.Evidence;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final Facts facts;
    private final Recommender recommender;

    public Judge(Criteria criteria, Rules rules) {
        this.criteria = criteria;
        this.rules = rules;
        this.facts = new Facts(criteria);
        this.recommender = new Recommender(criteria);
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
        Standing standing = standing(conclusions, best(profile, texts, conclusions));
        Target target = target(standing);
        return new Judgement(
                profile, asOf, conclusions, standing, recommender.recommend(standing), target, gaps(standing, target));
    }

    /**
     * Where a candidate stands on what was told alone, with everything unknown at worst: enough to tell a band and a path,
     * without the price of a session, which finds the reasons.
     *
     * @param profile what was told, or what might be told, free of contradictions
     * @param texts what its texts come to
     */
    public Standing shown(Profile profile, TextFacts texts) {
        Survivors survivors = rules.survivors(facts.of(profile, texts.told()));
        return criteria.scorecard().shown(survivors);
    }

    /** Every number at which a rule draws a line. */
    public List<RuleNumber> numbers() {
        return rules.numbers();
    }

    /** The values of a number, nearest first, at which its rule would conclude something else of what was told. */
    public List<Integer> turningPoints(Profile profile, TextFacts texts, RuleNumber number) {
        return rules.turningPoints(number, facts.of(profile, texts.told()));
    }

    /** Where a candidate would stand on what was told alone, if the number of a rule were another. */
    public Standing shown(Profile profile, TextFacts texts, RuleNumber number, int value) {
        return criteria.scorecard().shown(rules.survivors(facts.of(profile, texts.told()), number, value));
    }

    /** The rules held against a profile, condition by condition. */
    public RuleChecks checks(Profile profile, TextFacts texts) {
        Profile ideal = Profile.untold(profile.reference()).atBest(facts.bestPieces());
        return rules.checks(
                facts.of(profile, texts.told()),
                facts.of(profile.atBest(facts.bestPieces()), texts.atBest()),
                facts.of(ideal, texts.atBest()));
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
                rules.survivors(facts.of(atBest, texts.atBest())).ratings();
        best.keySet().retainAll(shown.keySet());
        return best;
    }

    private Standing standing(Conclusions conclusions, Map<Signal, Rating> best) {
        Set<Circumstance> concluded = EnumSet.noneOf(Circumstance.class);
        concluded.addAll(conclusions.circumstances().keySet());
        Set<Circumstance> open = EnumSet.noneOf(Circumstance.class);
        for (Question question : criteria.questions()) {
            if (question.answers().stream().noneMatch(concluded::contains)) {
                open.addAll(question.answers());
            }
        }
        return criteria.scorecard().standing(conclusions.ratings(), best, concluded, open);
    }

    private Target target(Standing standing) {
        return criteria.targets().stream()
                .filter(target -> target.isWanted(standing))
                .findFirst()
                .orElseThrow();
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
