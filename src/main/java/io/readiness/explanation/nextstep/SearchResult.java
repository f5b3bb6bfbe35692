package io.readiness.explanation.nextstep;

import io.readiness.action.PossibleActions.PossibleAction;
import io.readiness.judgement.standing.Criteria.PathRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to a band or a path, or how the search for one ended.
 *
 * @param outcome how the search ended
 * @param actions the actions of the way, a choice first; empty: none was found or none is needed
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
     * The first outcome: what is not settled of one way is not settled of all. Of ways found the quickest, of equals the one
     * of fewest actions; of ways that are not there the one that lacks least.
     */
    static SearchResult best(List<SearchResult> ways) {
        return ways.stream()
                .min(Comparator.comparing(SearchResult::outcome)
                        .thenComparingInt(SearchResult::weeks)
                        .thenComparingInt(way -> way.actions().size())
                        .thenComparingInt(SearchResult::lacking))
                .orElseThrow();
    }
}
