package io.readiness.judgement.standing;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Band.BandRange;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria.Question;
import io.readiness.judgement.standing.DecisionTable.Subject;
import io.readiness.judgement.standing.Scorecard.BandRow;
import io.readiness.judgement.standing.Scorecard.Gate;
import io.readiness.judgement.standing.Scorecard.Score;
import io.readiness.profile.Field;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a candidate stands: ratings, circumstances and the score they make. What is unknown stays so. */
public final class Standing implements Subject {
    private final Scorecard scorecard;
    private final Profile profile;
    private final Map<String, String> supposed;
    private final Map<Signal, Rating> ratings;
    private final Map<Signal, Rating> best;
    private final Set<Circumstance> circumstances;
    private final Set<Circumstance> open;
    private final Map<Part, Score> scores = new EnumMap<>(Part.class);
    private @Nullable Score total;
    private @Nullable BandRange band;

    private final Truth unsaid;

    /**
     * A standing.
     *
     * @param profile what was told
     * @param supposed what is taken to have been told besides, by its field
     * @param unsaid what a condition on something that was not said comes to: open, or, with all of it at worst, no
     */
    Standing(
            Scorecard scorecard,
            Profile profile,
            Map<String, String> supposed,
            Truth unsaid,
            Map<Signal, Rating> ratings,
            Map<Signal, Rating> best,
            Set<Circumstance> circumstances,
            Set<Circumstance> open) {
        this.scorecard = scorecard;
        this.profile = profile;
        this.supposed = supposed;
        this.unsaid = unsaid;
        this.ratings = ratings;
        this.best = best;
        this.circumstances = circumstances;
        this.open = open;
    }

    @Override
    public Standing standing() {
        return this;
    }

    @Override
    public @Nullable Object told(String field) {
        String answer = supposed.get(field);
        return answer != null ? answer : Field.of(field).in(profile);
    }

    Truth ofTheUnsaid() {
        return unsaid;
    }

    public Rating rating(Signal signal) {
        return ratings.getOrDefault(signal, Rating.UNKNOWN);
    }

    /** What the signal could be, once what was not said is said at its best. */
    public Rating best(Signal signal) {
        return best.getOrDefault(signal, Rating.PROVEN);
    }

    /** Whether the signal stands at this level or above; what was not said leaves that open. */
    public Truth reaches(Signal signal, Rating wanted) {
        return Truth.of(rating(signal).compareTo(wanted) >= 0, best(signal).compareTo(wanted) >= 0);
    }

    /** Worked out when it is asked for: many a standing that is only tried has its path decided without. */
    public Score score(Part part) {
        return scores.computeIfAbsent(part, asked -> scorecard.score(asked, this));
    }

    /** How many signals of a part nothing is known of. */
    long unknownIn(Part part) {
        long unknown = 0;
        for (Signal signal : scorecard.weights().getOrDefault(part, Map.of()).keySet()) {
            if (rating(signal) == Rating.UNKNOWN) {
                unknown++;
            }
        }
        return unknown;
    }

    /** Whether more could be told of a signal than was. */
    public boolean isOpen(Signal signal) {
        return best(signal) != rating(signal);
    }

    /** The weighed signals of a part of which more could be told. */
    void openIn(Part part, Consumer<Object> open) {
        for (Signal signal : scorecard.weights().getOrDefault(part, Map.of()).keySet()) {
            if (isOpen(signal)) {
                open.accept(signal);
            }
        }
    }

    public Score total() {
        if (total == null) {
            total = scorecard.total(this);
        }
        return total;
    }

    public List<Gate> gates() {
        return scorecard.gates();
    }

    public Truth holds(Circumstance circumstance) {
        if (circumstances.contains(circumstance)) {
            return Truth.HOLDS;
        }
        return open.contains(circumstance) ? Truth.OPEN : Truth.FAILS;
    }

    /** The band that the rulebook's rows give, and how it may move. */
    public BandRange band() {
        if (band == null) {
            DecisionTable<BandRow> bands = scorecard.bands();
            Band low = bands.first(this).band();
            band = new BandRange(low, low, bands.couldBeFirst(this).get(0).band());
        }
        return band;
    }

    /** The same ratings and circumstances, held against other points, weights and bands. */
    public Standing under(Scorecard other) {
        return new Standing(other, profile, supposed, unsaid, ratings, best, circumstances, open);
    }

    /** The same candidate with everything unknown taken at worst, and every open circumstance as not given. */
    public Standing atWorst() {
        return unsaid == Truth.FAILS
                ? this
                : scorecard.shown(profile, supposed, new RuleResult(ratings, circumstances));
    }

    /** The same candidate, had this signal been known to stand there. */
    public Standing with(Signal signal, Rating rating) {
        return new Standing(
                scorecard,
                profile,
                supposed,
                unsaid,
                changed(ratings, signal, rating),
                changed(best, signal, rating),
                circumstances,
                open);
    }

    /** The same candidate, had that question been answered so. */
    public Standing with(Question question, Question.QuestionAnswer answer) {
        Set<Circumstance> known = EnumSet.noneOf(Circumstance.class);
        known.addAll(circumstances);
        known.addAll(answer.concludes());
        Set<Circumstance> stillOpen = EnumSet.noneOf(Circumstance.class);
        stillOpen.addAll(open);
        stillOpen.removeAll(question.circumstances());
        Map<String, String> told = supposed;
        if (answer.told() != null) {
            told = new HashMap<>(supposed);
            told.put(answer.told(), answer.is());
        }
        return new Standing(scorecard, profile, told, unsaid, ratings, best, known, stillOpen);
    }

    private static Map<Signal, Rating> changed(Map<Signal, Rating> ratings, Signal signal, Rating rating) {
        Map<Signal, Rating> changed = new EnumMap<>(Signal.class);
        changed.putAll(ratings);
        changed.put(signal, rating);
        return changed;
    }
}
