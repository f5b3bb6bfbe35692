package io.readiness.organisation;

import io.readiness.judgement.Condition;
import io.readiness.judgement.Path;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation's room does to the next step. The first row that fits is told.
 *
 * @param effect the effect
 * @param paths the primary paths it is about; empty: any
 * @param blocked whether a blocker was told; absent: either
 * @param needs what else must hold
 * @param says the effect in words
 * @param claims the claims it rests on
 */
public record EffectRow(
        RoomEffect effect,
        List<Path> paths,
        @Nullable Boolean blocked,
        List<Condition> needs,
        String says,
        List<String> claims) {

    boolean fits(Path path, boolean isBlocked, Standing standing) {
        return (paths.isEmpty() || paths.contains(path))
                && (blocked == null || blocked == isBlocked)
                && Condition.truth(needs, standing) == Truth.HOLDS;
    }

    /** Whether every candidate fits. */
    boolean fitsAll() {
        return paths.isEmpty() && blocked == null && needs.isEmpty();
    }
}
