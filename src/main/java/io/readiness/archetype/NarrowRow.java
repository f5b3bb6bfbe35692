package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said where no archetype fits, or where the scope is still narrow (T6.7).
 *
 * @param presumed it is said only where none of these fails
 * @param needs what makes a scope narrow
 * @param noneFits why it is said, where no archetype fits
 * @param stillNarrow why it is said, where one fits and the scope is narrow
 * @param compare how to compare the two roles
 * @param route where to go where the comparison shows too wide a distance
 * @param realism how realistic the move is where no archetype fits
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record NarrowRow(
        List<Need> presumed,
        List<Need> needs,
        String noneFits,
        String stillNarrow,
        String compare,
        String route,
        Realism realism,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
