package io.readiness.explanation.nextstep;

import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.judgement.standing.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of actions that reaches a destination, and the proof that none is smaller, by implicit hitting sets:
 * the cheapest set that agrees with all that is known is tried; if it falls short, it is made as large as it can be without
 * being enough, and every solution has to have something of what is left over. The first one that reaches is the smallest.
 */
final class SmallestChange {
    private final Destination destination;
    private final ActionTrials trials;
    private final MinimumHittingSet cheapest;
    private final List<BitSet> enough = new ArrayList<>();
    private final List<BitSet> notEnough = new ArrayList<>();

    SmallestChange(Destination destination, ActionTrials trials) {
        this.destination = destination;
        this.trials = trials;
        this.cheapest = new MinimumHittingSet(
                trials.actions().stream()
                        .mapToInt(action -> action.row().weeks())
                        .toArray(),
                trials.effort());
    }

    /**
     * How the search ended.
     *
     * @param outcome what was found
     * @param set the actions; null unless they reach it
     */
    record Found(NextStepOutcome outcome, @Nullable BitSet set) {}

    /** Searches among sets of so many actions at most. */
    Found within(int atMost) {
        try {
            if (!isEnough(trials.all())) {
                return new Found(NextStepOutcome.NOT_BY_ACTIONS, null);
            }
            BitSet set = search(atMost);
            if (set != null) {
                return new Found(NextStepOutcome.REACHED_WITH, set);
            }
            boolean byMore = destination.isReached(trials.after(trials.all()))
                    || search(trials.actions().size()) != null;
            return new Found(byMore ? NextStepOutcome.NOT_WITHIN : NextStepOutcome.NOT_BY_ACTIONS, null);
        } catch (EffortSpent spent) {
            return new Found(NextStepOutcome.NOT_SETTLED, null);
        }
    }

    private @Nullable BitSet search(int atMost) {
        for (BitSet set = cheapest.find(atMost); set != null; set = cheapest.find(atMost)) {
            Standing after = trials.after(set);
            if (destination.isReached(after)) {
                return set;
            }
            if (destination.isTooMuch(after)) {
                cheapest.notTogether(smallest(set));
            } else if (!isEnough(set)) {
                BitSet cut = trials.all();
                cut.andNot(largest(set));
                cheapest.oneOf(cut);
            } else {
                cheapest.notExactly(set);
            }
        }
        return null;
    }

    /** What holds a set that was enough is enough, and no part of a set that was not is; only what is left is tried. */
    private boolean isEnough(BitSet set) {
        if (notEnough.stream().anyMatch(known -> MinimumHittingSet.isIn(set, known))) {
            return false;
        }
        if (enough.stream().anyMatch(known -> MinimumHittingSet.isIn(known, set))) {
            return true;
        }
        boolean is = destination.isEnough(trials.after(set));
        (is ? enough : notEnough).add((BitSet) set.clone());
        return is;
    }

    /** A part of the set that is too much already, from which nothing can be left out. */
    private BitSet smallest(BitSet set) {
        BitSet small = (BitSet) set.clone();
        for (int action = set.nextSetBit(0); action >= 0; action = set.nextSetBit(action + 1)) {
            small.clear(action);
            if (!destination.isTooMuch(trials.after(small))) {
                small.set(action);
            }
        }
        return small;
    }

    /** The set with as many others as leave it short; the quick ones first, so that what is left over costs most. */
    private BitSet largest(BitSet set) {
        BitSet large = (BitSet) set.clone();
        List<Integer> others = trials.all().stream()
                .filter(action -> !set.get(action))
                .boxed()
                .sorted(Comparator.comparing(trials.actions()::get, Comparator.comparingInt(SmallestChange::weeks)))
                .toList();
        halve(large, others);
        return large;
    }

    private static int weeks(PossibleAction action) {
        return action.row().weeks();
    }

    /** Adds what leaves the set short. All of these together do not, so each half is tried by itself: few matter. */
    private void halve(BitSet large, List<Integer> others) {
        if (others.size() < 2) {
            return;
        }
        int middle = others.size() / 2;
        add(large, others.subList(0, middle));
        add(large, others.subList(middle, others.size()));
    }

    private void add(BitSet large, List<Integer> others) {
        BitSet more = (BitSet) large.clone();
        others.forEach(more::set);
        if (isEnough(more)) {
            halve(large, others);
        } else {
            large.or(more);
        }
    }
}
