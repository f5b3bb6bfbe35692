package io.readiness.oracle;

import io.readiness.judgement.scale.Band;
import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Path;
import io.readiness.judgement.scale.Rating;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.profile.Signal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What straight-line Java decides of a profile on what was shown.
 *
 * @param ratings of each signal of which anything was said
 * @param circumstances what the situation is
 * @param points of the parts and of all together, the unknown earning nothing
 * @param band how ready the profile is
 * @param path where to go next
 * @param way how that is gone; absent: one way only
 */
public record Decision(
        Map<Signal, Rating> ratings,
        Set<Circumstance> circumstances,
        Points points,
        Band band,
        Path path,
        PathRow.@Nullable Way way) {

    /** The points of all parts together. */
    public double total() {
        return points.total();
    }
}
