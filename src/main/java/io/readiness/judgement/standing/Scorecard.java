package io.readiness.judgement.standing;

import io.readiness.judgement.rule.RuleEvaluator.RuleResult;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Part;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need;
import io.readiness.profile.Profile;
import io.readiness.profile.Records;
import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one place that adds points. A part's score is the sum of weight × points of its signals, divided by 100; the total
 * is the sum of weight × score of the parts, divided by 100. Every weight, point and threshold is the rulebook's.
 *
 * @param points what each level earns, 0 to 100
 * @param parts the weight of each part in the total, in percent; they sum to 100
 * @param weights the weight of each signal in its part, in percent; they sum to 100 for each part
 * @param gates what must be there before a move, whatever the sum
 * @param bands from the highest to the lowest
 * @param earning what the points rest on
 * @param weighing what the weights rest on
 */
public record Scorecard(
        Map<Rating, Integer> points,
        Map<Part, Integer> parts,
        Map<Part, Map<Signal, Integer>> weights,
        List<Gate> gates,
        DecisionTable<BandRow> bands,
        Basis earning,
        Basis weighing) {

    public Scorecard {
        points = new EnumMap<>(points);
        parts = new EnumMap<>(parts);
        weights = new EnumMap<>(weights);
    }

    /**
     * Where a candidate stands.
     *
     * @param profile what was told
     * @param supposed what is taken to have been told besides, by its field
     * @param ratings what has been shown
     * @param best what each signal could be at best, once the unsaid is said
     * @param circumstances what was concluded of the situation
     * @param open the circumstances of which that is unknown
     */
    public Standing standing(
            Profile profile,
            Map<String, String> supposed,
            Map<Signal, Rating> ratings,
            Map<Signal, Rating> best,
            Set<Circumstance> circumstances,
            Set<Circumstance> open) {
        return new Standing(this, profile, supposed, Truth.OPEN, ratings, best, circumstances, open);
    }

    /** A part's score: the sum of weight × points of its signals, divided by 100. */
    Score score(Part part, Standing standing) {
        Map<Signal, Integer> signals =
                Objects.requireNonNull(weights.get(part), () -> "The part " + part + " carries no score.");
        return new Sum().add(signals, standing, 1).score(HUNDREDTHS);
    }

    /** The total: the sum of weight × score of the parts, divided by 100. */
    Score total(Standing standing) {
        Sum sum = new Sum();
        weights.forEach((part, signals) -> sum.add(signals, standing, parts.getOrDefault(part, 0)));
        return sum.score(TEN_THOUSANDTHS);
    }

    /** The same but for the points. */
    public Scorecard withPoints(Map<Rating, Integer> others) {
        return Records.with(this, "points", others);
    }

    /** The same but for the weights of the parts. */
    public Scorecard withParts(Map<Part, Integer> others) {
        return Records.with(this, "parts", others);
    }

    /** The same but for the weights in one part. */
    public Scorecard withWeights(Part part, Map<Signal, Integer> others) {
        Map<Part, Map<Signal, Integer>> changed = new EnumMap<>(weights);
        changed.put(part, others);
        return Records.with(this, "weights", changed);
    }

    /** The same but for the bands. */
    public Scorecard withBands(List<BandRow> others) {
        return Records.with(this, "bands", bands.with(others));
    }

    /** Where a candidate stands on what was shown alone: all else at worst, and no question open. */
    public Standing shown(Profile profile, RuleResult result) {
        return shown(profile, Map.of(), result);
    }

    /** The same where something is taken to have been told besides, by its field. */
    Standing shown(Profile profile, Map<String, String> supposed, RuleResult result) {
        Map<Signal, Rating> worst = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            worst.put(
                    signal,
                    result.ratings().getOrDefault(signal, Rating.UNKNOWN).atWorst());
        }
        return new Standing(this, profile, supposed, Truth.FAILS, worst, worst, result.circumstances(), Set.of());
    }

    /** How many points of its part a signal earns at a level. */
    public double earnedInPart(Signal signal, Rating rating) {
        return weightOf(signal) * pointsOf(rating) / HUNDREDTHS;
    }

    /** How many points of the total a signal would gain by rising from one level to another. */
    public double worth(Signal signal, Rating from, Rating to) {
        return wholeShareOf(signal) * (pointsOf(to) - pointsOf(from.atWorst())) / TEN_THOUSANDTHS;
    }

    /** The share of the total that a signal weighs, in percent. */
    public double shareOf(Signal signal) {
        return wholeShareOf(signal) / HUNDREDTHS;
    }

    private long wholeShareOf(Signal signal) {
        long share = 0;
        for (Map.Entry<Part, Map<Signal, Integer>> part : weights.entrySet()) {
            share += (long) part.getValue().getOrDefault(signal, 0) * parts.getOrDefault(part.getKey(), 0);
        }
        return share;
    }

    public int weightOf(Signal signal) {
        int sum = 0;
        for (Map<Signal, Integer> signals : weights.values()) {
            sum += signals.getOrDefault(signal, 0);
        }
        return sum;
    }

    public int pointsOf(Rating rating) {
        return points.getOrDefault(rating, 0);
    }

    /** Whether a signal that rises to that level opens a gate of the highest band which is still closed. */
    public boolean opensGate(Signal signal, Standing standing, Rating to) {
        return bands.rows().get(0).needs().stream()
                .anyMatch(need -> need.that() instanceof Condition.GatesAtLeast asked
                        && to.compareTo(asked.at()) >= 0
                        && gates.stream()
                                .anyMatch(gate -> gate.anyOf().contains(signal)
                                        && gate.reaches(asked.at(), standing) != Truth.HOLDS));
    }

    /** Sums of whole percentages are kept whole, and divided once: no rounding enters a score. */
    private static final double HUNDREDTHS = 100.0;

    private static final double TEN_THOUSANDTHS = 10_000.0;

    private final class Sum {
        private long low;
        private long high;

        Sum add(Map<Signal, Integer> signals, Standing standing, int partWeight) {
            signals.forEach((signal, weight) -> {
                low += (long) partWeight
                        * weight
                        * pointsOf(standing.rating(signal).atWorst());
                high += (long) partWeight * weight * pointsOf(standing.best(signal));
            });
            return this;
        }

        Score score(double unit) {
            return new Score(low / unit, low / unit, high / unit);
        }
    }

    /**
     * One of the things the guides ask for before a move (T14.6). It is passed by any one of its signals, never by a sum.
     *
     * @param key what it is called by machines
     * @param name what it is called in a sentence
     * @param anyOf the signals that can pass it
     * @param claims the claims it rests on
     */
    public record Gate(String key, String name, Set<Signal> anyOf, List<String> claims) {

        public Gate {
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("The gate " + name + " has no signal. Maybe name one in anyOf?");
            }
        }

        /** Whether nothing at all is known of any of its signals. */
        public boolean isUnknown(Standing standing) {
            return anyOf.stream().allMatch(signal -> standing.rating(signal) == Rating.UNKNOWN);
        }

        public Truth reaches(Rating wanted, Standing standing) {
            Truth truth = Truth.FAILS;
            for (Signal signal : anyOf) {
                truth = truth.or(standing.reaches(signal, wanted));
                if (truth == Truth.HOLDS) {
                    break;
                }
            }
            return truth;
        }

        /** The signals that could still pass it, where none does yet. */
        void hangsOn(Rating wanted, Standing standing, Consumer<Object> on) {
            if (reaches(wanted, standing) == Truth.OPEN) {
                for (Signal signal : anyOf) {
                    if (standing.reaches(signal, wanted) == Truth.OPEN) {
                        on.accept(signal);
                    }
                }
            }
        }
    }

    /**
     * What a band asks for. Its conditions are of a kind that more evidence can only help.
     *
     * @param band the band
     * @param meaning what standing in it means
     * @param needs all of them must hold
     * @param claims the claims it rests on
     * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
     */
    public record BandRow(
            Band band,
            String meaning,
            List<Need> needs,
            List<String> claims,
            @Nullable String assumption) implements DecisionTable.Row {
        public BandRow {
            List<String> cited = claims;
            needs = needs.stream().map(need -> need.within(cited)).toList();
        }

        /** The same band, asking for something else. */
        public BandRow asking(List<Need> others) {
            return Records.with(this, "needs", others);
        }
    }

    /**
     * What numbers rest on.
     *
     * @param claims the claims they rest on
     * @param assumption what of them no claim says, and why it holds; absent: nothing
     */
    public record Basis(List<String> claims, @Nullable String assumption) {}

    /**
     * Points from 0 to 100. The point counts only what was shown; the range takes what is unknown at worst and at best, so
     * the point stands at its lower end: silence earns nothing and costs nothing.
     *
     * @param point what has been shown
     * @param low with everything unknown at worst
     * @param high with everything unknown at best
     */
    public record Score(double point, double low, double high) {
        /** How many points apart the two ends are. */
        public double width() {
            return high - low;
        }

        Truth reaches(int wanted) {
            return Truth.of(low >= wanted, high >= wanted);
        }
    }
}
