package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How realistic a move is under some conditions. The chances of a prospect are read from the first to the last.
 *
 * @param realism how realistic the move is then
 * @param needs all of them must hold
 * @param counts the realism facts that this chance takes account of already, so that they lower it no further
 * @param ceiling whether no other archetype lifts the same move above it
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record Chance(
        Realism realism,
        List<Need> needs,
        List<String> counts,
        boolean ceiling,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
