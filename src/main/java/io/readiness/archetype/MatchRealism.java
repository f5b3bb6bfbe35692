package io.readiness.archetype;

import io.readiness.guide.Cited;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;

/**
 * How realistic one move is from one archetype.
 *
 * @param track where the move leads
 * @param point as far as is known
 * @param low with what is unknown at worst
 * @param high with what is unknown at best
 * @param usual what the archetype itself gives, before anything lowers it
 * @param loweredBy the realism facts that lower it, one step each, where the archetype does not count them already
 * @param madeUpBy the realism facts that make up for one of those each
 * @param holds the conditions of what the archetype gives; empty where it is open whether it fits
 * @param missing the conditions under which the archetype would give more; empty where it is open whether it fits
 * @param claims the claims it rests on
 */
public record MatchRealism(
        Track track,
        Realism point,
        Realism low,
        Realism high,
        Realism usual,
        List<String> loweredBy,
        List<String> madeUpBy,
        List<Checked> holds,
        List<Checked> missing,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        holds.forEach(to);
        missing.forEach(to);
    }
}
