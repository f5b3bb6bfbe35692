package io.readiness.explanation.nextstep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of actions that hits every cut known so far and agrees with what else is known of a solution: the fewest
 * weeks, of equals the fewest actions, of equals those that come first. Branch and bound: some action of every cut has to be taken, so each
 * action of one cut is tried in turn, and what was tried is left out afterwards.
 */
final class MinimumHittingSet {
    private final int[] weeks;
    private final ActionTrials.Effort effort;
    private final List<BitSet> cuts = new ArrayList<>();
    private final List<BitSet> nogoods = new ArrayList<>();
    private final Set<BitSet> excluded = new HashSet<>();
    private int atMost;
    private int bestWeeks;
    private @Nullable BitSet best;

    /**
     * Nothing is known yet.
     *
     * @param weeks how long each action takes
     * @param effort how much may be tried
     */
    MinimumHittingSet(int[] weeks, ActionTrials.Effort effort) {
        this.weeks = weeks;
        this.effort = effort;
    }

    /** Every solution has at least one of these. */
    void mustHit(BitSet cut) {
        cuts.add(cut);
    }

    /** No solution has all of these. */
    void mustNotContain(BitSet nogood) {
        nogoods.add(nogood);
    }

    /** Exactly this is no solution. */
    void mustNotBe(BitSet set) {
        excluded.add(set);
    }

    /** The cheapest of so many actions at most; null where there is none. */
    @Nullable
    BitSet find(int most) {
        atMost = most;
        best = null;
        bestWeeks = Integer.MAX_VALUE;
        extend(new BitSet(), new BitSet(), 0);
        return best;
    }

    private void extend(BitSet chosen, BitSet leftOut, int cost) {
        effort.step();
        if (nogoods.stream().anyMatch(nogood -> isIn(nogood, chosen))) {
            return;
        }
        List<BitSet> open = open(chosen, leftOut);
        if (open.isEmpty() && !excluded.contains(chosen)) {
            keep(chosen, cost);
            return;
        }
        if (!canBeBetter(chosen, open, cost)) {
            return;
        }
        BitSet stillOut = (BitSet) leftOut.clone();
        for (int action : inOrder(open.isEmpty() ? others(chosen, leftOut) : fewest(open))) {
            chosen.set(action);
            extend(chosen, stillOut, cost + weeks[action]);
            chosen.clear(action);
            stillOut.set(action);
        }
    }

    /** What may still be taken of each cut of which nothing is taken. */
    private List<BitSet> open(BitSet chosen, BitSet leftOut) {
        List<BitSet> open = new ArrayList<>();
        for (BitSet cut : cuts) {
            if (!cut.intersects(chosen)) {
                BitSet rest = (BitSet) cut.clone();
                rest.andNot(leftOut);
                open.add(rest);
            }
        }
        return open;
    }

    /** Cuts without an action in common each cost at least their cheapest one. */
    private boolean canBeBetter(BitSet chosen, List<BitSet> open, int cost) {
        int leastCost = cost;
        int leastSize = chosen.cardinality();
        BitSet counted = new BitSet();
        for (BitSet cut : open) {
            if (cut.isEmpty()) {
                return false;
            }
            if (!cut.intersects(counted)) {
                counted.or(cut);
                leastSize++;
                leastCost += cut.stream().map(action -> weeks[action]).min().orElseThrow();
            }
        }
        if (open.isEmpty()) {
            leastSize++;
        }
        return leastSize <= atMost && comparedToBest(leastCost, leastSize) <= 0;
    }

    private void keep(BitSet chosen, int cost) {
        int size = chosen.cardinality();
        int compared = comparedToBest(cost, size);
        if (size <= atMost && (best == null || compared < 0 || (compared == 0 && comesFirst(chosen, best)))) {
            best = (BitSet) chosen.clone();
            bestWeeks = cost;
        }
    }

    /** Below 0: the better one, by its weeks and then by its size; anything is better than nothing. */
    private int comparedToBest(int cost, int size) {
        if (best == null) {
            return -1;
        }
        return cost == bestWeeks ? Integer.compare(size, best.cardinality()) : Integer.compare(cost, bestWeeks);
    }

    private static boolean comesFirst(BitSet chosen, BitSet other) {
        BitSet different = (BitSet) chosen.clone();
        different.xor(other);
        return !different.isEmpty() && chosen.get(different.nextSetBit(0));
    }

    private BitSet others(BitSet chosen, BitSet leftOut) {
        BitSet others = new BitSet();
        others.set(0, weeks.length);
        others.andNot(chosen);
        others.andNot(leftOut);
        return others;
    }

    private static BitSet fewest(List<BitSet> open) {
        return open.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
    }

    private int[] inOrder(BitSet actions) {
        return actions.stream()
                .boxed()
                .sorted(Comparator.comparingInt(action -> weeks[action]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static boolean isIn(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }
}
