package io.readiness.mistake;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common mistake, and what must be known for it to be told.
 *
 * @param mistake the mistake
 * @param title what it is called
 * @param meaning what it means, kindly
 * @param instead what to do instead
 * @param needs all of them must hold; what was not said raises nothing
 * @param presumed what must not be denied: that somebody wants to move at all, for example
 * @param claims the claims it rests on
 * @param assumption what no claim says, and why it holds; absent: nothing
 */
public record MistakeRow(
        Mistake mistake,
        String title,
        String meaning,
        String instead,
        List<Need> needs,
        List<Need> presumed,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
