package io.readiness.judgement;

import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a candidate stands: ratings, circumstances and the score they make. What is unknown stays so. */
public final class Standing {
    private final Scorecard scorecard;
    private final Map<Signal, Rating> ratings;
    private final Map<Signal, Rating> best;
    private final Set<Circumstance> circumstances;
    private final Set<Circumstance> open;
    private final Map<Part, Score> scores = new EnumMap<>(Part.class);
    private @Nullable Score total;
    private @Nullable BandRange band;

    Standing(
            Scorecard scorecard,
            Map<Signal, Rating> ratings,
            Map<Signal, Rating> best,
            Set<Circumstance> circumstances,
            Set<Circumstance> open) {
        this.scorecard = scorecard;
        this.ratings = ratings;
        this.best = best;
        this.circumstances = circumstances;
        this.open = open;
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
        if (rating(signal).compareTo(wanted) >= 0) {
            return Truth.HOLDS;
        }
        return best(signal).compareTo(wanted) >= 0 ? Truth.OPEN : Truth.FAILS;
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
    boolean isOpen(Signal signal) {
        return best(signal) != rating(signal);
    }

    /** The weighed signals of a part of which more could be told. */
    void openIn(Part part, Consumer<? super Signal> open) {
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
            Band low = bandWhere(Truth.HOLDS);
            band = new BandRange(low, low, bandWhere(Truth.OPEN));
        }
        return band;
    }

    /** The same ratings and circumstances, held against other points, weights and bands. */
    public Standing under(Scorecard other) {
        return other.standing(ratings, best, circumstances, open);
    }

    /** The same candidate with everything unknown taken at worst, and every open circumstance as not given. */
    Standing atWorst() {
        return scorecard.shown(new Survivors(ratings, circumstances));
    }

    /** The same candidate, had this signal been known to stand there. */
    Standing with(Signal signal, Rating rating) {
        return scorecard.standing(changed(ratings, signal, rating), changed(best, signal, rating), circumstances, open);
    }

    /** The same candidate, had one of these circumstances been given as the answer. */
    Standing with(Circumstance answer, Set<Circumstance> answers) {
        Set<Circumstance> known = EnumSet.of(answer);
        known.addAll(circumstances);
        Set<Circumstance> stillOpen = EnumSet.noneOf(Circumstance.class);
        stillOpen.addAll(open);
        stillOpen.removeAll(answers);
        return scorecard.standing(ratings, best, known, stillOpen);
    }

    private static Map<Signal, Rating> changed(Map<Signal, Rating> ratings, Signal signal, Rating rating) {
        Map<Signal, Rating> changed = new EnumMap<>(Signal.class);
        changed.putAll(ratings);
        changed.put(signal, rating);
        return changed;
    }

    private Band bandWhere(Truth atLeast) {
        for (BandRow row : scorecard.bands()) {
            if (row.truth(this).compareTo(atLeast) >= 0) {
                return row.band();
            }
        }
        throw new IllegalStateException("No band is open to everybody. Maybe give the lowest band no conditions?");
    }
}
