package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the guides serve, do not serve, or point elsewhere.
 *
 * @param to its name
 * @param says who that is, to the candidate
 * @param goTo where to go instead, or besides; absent: the guides themselves
 * @param needs it is said where all of them hold
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record ServiceRow(
        String to,
        String says,
        @Nullable String goTo,
        List<Need> needs,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
