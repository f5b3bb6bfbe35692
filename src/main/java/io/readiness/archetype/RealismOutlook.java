package io.readiness.archetype;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How realistic a move is, all in all.
 *
 * @param tracks each move: the best that any archetype gives
 * @param facts what makes it easier or harder, as far as that applies or could still turn out to
 * @param claims the claims it rests on
 */
public record RealismOutlook(List<TrackRealism> tracks, List<AppliedFact> facts, List<String> claims) implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        facts.forEach(to);
    }

    /**
     * How realistic one move is.
     *
     * @param track where it leads
     * @param point as far as is known; absent: no archetype is known to fit yet
     * @param low with what is unknown at worst
     * @param high with what is unknown at best
     * @param by the archetype that gives the point; absent: none fits
     */
    public record TrackRealism(
            Track track,
            @Nullable Realism point,
            Realism low,
            Realism high,
            @Nullable Archetype by) {}

    /**
     * Something that makes a move easier or harder.
     *
     * @param fact its name
     * @param direction whether it raises realism or lowers it
     * @param truth whether it applies, or could still turn out to
     * @param says what it is; only where it applies
     * @param conditions what it asks for; where it is open, what of it is unknown
     * @param claims the claims it rests on
     */
    public record AppliedFact(
            String fact,
            RealismFact.Direction direction,
            Truth truth,
            @Nullable String says,
            List<Checked> conditions,
            List<String> claims)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            conditions.forEach(to);
        }
    }
}
