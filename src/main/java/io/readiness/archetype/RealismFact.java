package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes the move easier or harder (T2).
 *
 * @param fact its name
 * @param direction whether it raises realism or lowers it
 * @param says what it is, to the candidate
 * @param needs it applies where all of them hold
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record RealismFact(
        String fact,
        Direction direction,
        String says,
        List<Need> needs,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {

    /** Which way it moves realism. */
    public enum Direction {
        /** Makes up for one that lowers, and lifts nothing above what the archetype gives. */
        RAISES,
        /** One step down. */
        LOWERS
    }
}
