package io.readiness.explanation.sensitivity;

import io.readiness.judgement.Recommendation.Possible;
import io.readiness.judgement.scale.Band;
import io.readiness.judgement.standing.Criteria;
import io.readiness.judgement.standing.Criteria.PathRow;
import io.readiness.judgement.standing.Standing;
import io.readiness.judgement.standing.Threshold.NumberKind;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number of the rulebook that can be moved by itself, and what would be decided then. A level is moved along its scale.
 *
 * @param file where it stands in the rulebook
 * @param parameter the key of the parameter that it is; absent: it stands in a table itself
 * @param kind what it stands for
 * @param says what it is
 * @param value what it is today
 * @param least the least that it may be
 * @param most the most that it may be
 * @param claims the claims it rests on
 * @param assumption what of it no claim says
 * @param decided what is decided with another value
 */
public record MovableNumber(
        String file,
        @Nullable String parameter,
        NumberKind kind,
        String says,
        int value,
        int least,
        int most,
        List<String> claims,
        @Nullable String assumption,
        IntFunction<Decided> decided) {

    /**
     * What is decided of a candidate.
     *
     * @param path the recommended path, and how it is gone
     * @param band the band
     */
    public record Decided(Possible path, Band band) {
        static Decided of(Criteria criteria, Standing held) {
            Standing standing = held.under(criteria.scorecard());
            PathRow primary = PathRow.primary(criteria.paths(), standing);
            return new Decided(
                    new Possible(primary.path(), primary.way()), standing.band().point());
        }
    }
}
