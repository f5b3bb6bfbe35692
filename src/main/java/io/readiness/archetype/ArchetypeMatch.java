package io.readiness.archetype;

import io.readiness.guide.Cited;
import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.DecisionTable.Need.Checked;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An archetype that a profile shows, or could still turn out to show.
 *
 * @param archetype the archetype
 * @param title its name
 * @param fit whether it fits: it does, or that depends on what is unknown
 * @param realism how realistic each move is from there; empty where that is not told
 * @param carriesOver what it takes along; only where it fits
 * @param usuallyMissing what it usually still lacks; only where it fits
 * @param proof the proof that helps most; only where it fits
 * @param holds its conditions that the profile shows
 * @param missing its conditions that are still unknown
 * @param claims the claims it rests on
 */
public record ArchetypeMatch(
        Archetype archetype,
        String title,
        Truth fit,
        List<MatchRealism> realism,
        @Nullable String carriesOver,
        @Nullable String usuallyMissing,
        @Nullable String proof,
        List<Checked> holds,
        List<Checked> missing,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        realism.forEach(to);
        holds.forEach(to);
        missing.forEach(to);
    }

    ArchetypeMatch withoutRealism() {
        return new ArchetypeMatch(
                archetype, title, fit, List.of(), carriesOver, usuallyMissing, proof, holds, missing, claims);
    }

    boolean fits() {
        return fit == Truth.HOLDS;
    }

    /** The most realistic of its moves. */
    Realism strongest() {
        Realism strongest = Realism.LOW;
        for (MatchRealism one : realism) {
            strongest = Realism.higherOf(strongest, one.point());
        }
        return strongest;
    }

    /** How much was taken off what it gives; of two that are as strong, the one that stands by itself comes first. */
    int lowered() {
        int lowered = 0;
        for (MatchRealism one : realism) {
            lowered += one.loweredBy().size();
        }
        return lowered;
    }

    /** How much of what it asks for is shown, from 0 to 1. */
    double share() {
        return holds.size() / (double) Math.max(1, holds.size() + missing.size());
    }
}
