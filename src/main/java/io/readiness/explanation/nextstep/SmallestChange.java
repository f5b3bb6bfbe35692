package io.readiness.explanation.nextstep;

import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.explanation.nextstep.ActionTrials.EffortSpent;
import io.readiness.explanation.nextstep.NextStepAnswer.NextStepOutcome;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Standing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest set of actions that reaches a destination, and the proof that none is smaller, by implicit hitting sets:
 * the hittingSets set that agrees with all that is known is tried, and the rules are the oracle. If it falls short, it is made as
 * large as it can be without being enough; what is left over is a cut, of which every solution has to have something. The
 * first set that reaches is the smallest.
 */
final class SmallestChange {
    private final Destination destination;
    private final ActionTrials oracle;
    private final MinimumHittingSet hittingSets;
    private final List<BitSet> enough = new ArrayList<>();
    private final List<BitSet> notEnough = new ArrayList<>();

    SmallestChange(Destination destination, ActionTrials oracle) {
        this.destination = destination;
        this.oracle = oracle;
        this.hittingSets =
                new MinimumHittingSet(oracle.all().stream().map(oracle::weeks).toArray(), oracle.effort());
    }

    /**
     * The actions that lead to a band or a path, or how the search for them ended.
     *
     * @param outcome how the search ended
     * @param actions what to do, a choice first; empty: nothing was found or nothing is needed
     * @param row the row of the path that is not reached; null: none in particular
     * @param lacking how much of what that row asks for no action brings
     */
    record SearchResult(
            NextStepOutcome outcome,
            List<PossibleAction> actions,
            @Nullable PathRow row,
            int lacking) {
        static SearchResult without(NextStepOutcome outcome) {
            return new SearchResult(outcome, List.of(), null, 0);
        }

        /** The same after a choice. */
        SearchResult after(PossibleAction choice) {
            List<PossibleAction> all = new ArrayList<>(List.of(choice));
            all.addAll(actions);
            return new SearchResult(outcome, all, row, lacking);
        }

        int weeks() {
            return actions.stream().mapToInt(action -> action.row().weeks()).sum();
        }

        /**
         * The first outcome: what is not settled of one search is not settled of all. Of actions found the quickest, of
         * equals the fewest; where none are found, the result that lacks least.
         */
        static SearchResult best(List<SearchResult> results) {
            return results.stream()
                    .min(Comparator.comparing(SearchResult::outcome)
                            .thenComparingInt(SearchResult::weeks)
                            .thenComparingInt(result -> result.actions().size())
                            .thenComparingInt(SearchResult::lacking))
                    .orElseThrow();
        }
    }

    /** Searches among sets of so many actions at most. */
    SearchResult within(int atMost) {
        try {
            if (!isEnough(oracle.all())) {
                return SearchResult.without(NextStepOutcome.NOT_BY_ACTIONS);
            }
            BitSet set = search(atMost);
            if (set != null) {
                return new SearchResult(NextStepOutcome.REACHED_WITH, oracle.actions(set), null, 0);
            }
            boolean byMore = destination.isReached(oracle.after(oracle.all()))
                    || search(oracle.all().cardinality()) != null;
            return SearchResult.without(byMore ? NextStepOutcome.NOT_WITHIN : NextStepOutcome.NOT_BY_ACTIONS);
        } catch (EffortSpent spent) {
            return SearchResult.without(NextStepOutcome.NOT_SETTLED);
        }
    }

    private @Nullable BitSet search(int atMost) {
        for (BitSet set = hittingSets.find(atMost); set != null; set = hittingSets.find(atMost)) {
            Standing after = oracle.after(set);
            if (destination.isReached(after)) {
                return set;
            }
            if (destination.isTooMuch(after)) {
                hittingSets.mustNotContain(smallest(set));
            } else if (!isEnough(set)) {
                hittingSets.mustHit(cut(set));
            } else {
                hittingSets.mustNotBe(set);
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
        boolean is = destination.isEnough(oracle.after(set));
        (is ? enough : notEnough).add((BitSet) set.clone());
        return is;
    }

    /** A part of the set that is too much already, from which nothing can be left out. */
    private BitSet smallest(BitSet set) {
        BitSet small = (BitSet) set.clone();
        for (int action = set.nextSetBit(0); action >= 0; action = set.nextSetBit(action + 1)) {
            small.clear(action);
            if (!destination.isTooMuch(oracle.after(small))) {
                small.set(action);
            }
        }
        return small;
    }

    /** What is left over once as many others join the set as leave it short; the quick ones first, so that it costs most. */
    private BitSet cut(BitSet set) {
        BitSet large = (BitSet) set.clone();
        List<Integer> others = oracle.all().stream()
                .filter(action -> !set.get(action))
                .boxed()
                .sorted(Comparator.comparing(oracle::weeks))
                .toList();
        halve(large, others);
        BitSet cut = oracle.all();
        cut.andNot(large);
        return cut;
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
