package io.readiness.hiring;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a strength asks for.
 *
 * @param level the strength
 * @param needs all of them must hold
 * @param says what it looks like
 * @param claims the claims it rests on
 * @param assumption what no claim says, and why it holds; absent: nothing
 */
public record HiringLevelRow(
        HiringStrength level,
        List<Need> needs,
        String says,
        List<String> claims,
        @Nullable String assumption) implements DecisionTable.Row {}
