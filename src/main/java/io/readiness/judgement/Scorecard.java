package io.readiness.judgement;

import io.readiness.profile.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one place that adds points. A part's score is the sum of weight × points of its signals, divided by 100; the total
 * is the sum of weight × score of the parts, divided by 100. Every weight, point and threshold is the rulebook's.
 *
 * @param points what each level earns, 0 to 100
 * @param parts the weight of each part in the total, in percent; they sum to 100
 * @param weights the weight of each signal in its part, in percent; they sum to 100 for each part
 * @param gates what must be there before a move, whatever the sum
 * @param bands from the highest to the lowest
 */
public record Scorecard(
        Map<Rating, Integer> points,
        Map<Part, Integer> parts,
        Map<Part, Map<Signal, Integer>> weights,
        List<Gate> gates,
        List<BandRow> bands) {

    public Scorecard {
        points = new EnumMap<>(points);
        parts = new EnumMap<>(parts);
        weights = new EnumMap<>(weights);
    }

    /**
     * Where a candidate stands.
     *
     * @param ratings what has been shown
     * @param best what each signal could be at best, once the unsaid is said
     * @param circumstances what was concluded of the situation
     * @param open the circumstances of which that is unknown
     */
    public Standing standing(
            Map<Signal, Rating> ratings,
            Map<Signal, Rating> best,
            Set<Circumstance> circumstances,
            Set<Circumstance> open) {
        Map<Part, Score> scores = new EnumMap<>(Part.class);
        long[] total = new long[2];
        weights.forEach((part, signals) -> {
            long low = 0;
            long high = 0;
            for (Map.Entry<Signal, Integer> weight : signals.entrySet()) {
                Rating rating = ratings.getOrDefault(weight.getKey(), Rating.UNKNOWN);
                low += (long) weight.getValue() * pointsOf(rating.atWorst());
                high += (long) weight.getValue() * pointsOf(best.getOrDefault(weight.getKey(), Rating.PROVEN));
            }
            int partWeight = parts.getOrDefault(part, 0);
            total[0] += low * partWeight;
            total[1] += high * partWeight;
            scores.put(part, score(low, high, HUNDREDTHS));
        });
        return new Standing(
                this, ratings, best, circumstances, open, scores, score(total[0], total[1], TEN_THOUSANDTHS));
    }

    /** Where a candidate stands on what was shown alone: all else at worst, and no question open. */
    public Standing shown(Survivors survivors) {
        Map<Signal, Rating> worst = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            worst.put(
                    signal,
                    survivors.ratings().getOrDefault(signal, Rating.UNKNOWN).atWorst());
        }
        return standing(worst, worst, survivors.circumstances(), Set.of());
    }

    /** How many points of its part a signal earns at a level. */
    public double earnedInPart(Signal signal, Rating rating) {
        return weightOf(signal) * pointsOf(rating) / HUNDREDTHS;
    }

    /** How many points of the total a signal would gain by rising from one level to another. */
    public double worth(Signal signal, Rating from, Rating to) {
        long worth = 0;
        for (Map.Entry<Part, Map<Signal, Integer>> part : weights.entrySet()) {
            int weight = part.getValue().getOrDefault(signal, 0);
            worth += (long) weight * parts.getOrDefault(part.getKey(), 0) * (pointsOf(to) - pointsOf(from.atWorst()));
        }
        return worth / TEN_THOUSANDTHS;
    }

    /** The share of the total that a signal weighs, in percent. */
    public double shareOf(Signal signal) {
        long share = 0;
        for (Map.Entry<Part, Map<Signal, Integer>> part : weights.entrySet()) {
            share += (long) part.getValue().getOrDefault(signal, 0) * parts.getOrDefault(part.getKey(), 0);
        }
        return share / HUNDREDTHS;
    }

    public int weightOf(Signal signal) {
        return weights.values().stream()
                .mapToInt(signals -> signals.getOrDefault(signal, 0))
                .sum();
    }

    public int pointsOf(Rating rating) {
        return points.getOrDefault(rating, 0);
    }

    /** Whether a signal that rises to that level opens a gate of the highest band which is still closed. */
    boolean opensGate(Signal signal, Standing standing, Rating to) {
        return bands.get(0).needs().stream()
                .filter(Condition.GatesAtLeast.class::isInstance)
                .map(Condition.GatesAtLeast.class::cast)
                .filter(need -> to.compareTo(need.at()) >= 0)
                .anyMatch(need -> gates.stream()
                        .anyMatch(gate ->
                                gate.anyOf().contains(signal) && gate.reaches(need.at(), standing) != Truth.HOLDS));
    }

    /** Sums of whole percentages are kept whole, and divided once: no rounding enters a score. */
    private static final double HUNDREDTHS = 100.0;

    private static final double TEN_THOUSANDTHS = 10_000.0;

    private static Score score(long low, long high, double unit) {
        return new Score(low / unit, low / unit, high / unit);
    }
}
