package io.readiness.explanation;

import io.readiness.action.PossibleAction;
import io.readiness.judgement.PathRow;
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
record Way(
        NextStepOutcome outcome,
        List<PossibleAction> actions,
        @Nullable PathRow row,
        int lacking) {
    static Way without(NextStepOutcome outcome) {
        return new Way(outcome, List.of(), null, 0);
    }

    /** The same after a choice. */
    Way after(PossibleAction choice) {
        List<PossibleAction> all = new ArrayList<>(List.of(choice));
        all.addAll(actions);
        return new Way(outcome, all, row, lacking);
    }

    int weeks() {
        return actions.stream().mapToInt(action -> action.row().weeks()).sum();
    }

    /**
     * The first outcome: what is not settled of one way is not settled of all. Of ways found the quickest, of equals the one
     * of fewest actions; of ways that are not there the one that lacks least.
     */
    static Way best(List<Way> ways) {
        return ways.stream()
                .min(Comparator.comparing(Way::outcome)
                        .thenComparingInt(Way::weeks)
                        .thenComparingInt(way -> way.actions().size())
                        .thenComparingInt(Way::lacking))
                .orElseThrow();
    }
}
