package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.RuleFact;
import io.readiness.profile.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the rules: how dated pieces of work compare over time. What was not said of a piece is compared with nothing.
 *
 * <p>Growth is towards product work: a delivery paper that reaches further than another grows nobody's scope.
 *
 * @param reachesFurther whether a piece of product work reaches further ahead than one before it; absent: not all of them say how far
 * @param ownsMore whether a piece of product work is more the candidate's own than one before it; absent: not all of them say whose they are
 */
public record Growth(
        @Nullable Boolean reachesFurther, @Nullable Boolean ownsMore) implements RuleFact {
    @Override
    public Fact fact() {
        return new Fact("$.evidence[*].date", JsonPaths.words(this));
    }

    /** What pieces of at least two different days tell; null where there are no two. */
    static @Nullable Growth of(Collection<Evidence> pieces, Predicate<Evidence> productWork) {
        TreeMap<LocalDate, List<Evidence>> days = new TreeMap<>();
        for (Evidence piece : pieces) {
            if (piece.date() != null) {
                days.computeIfAbsent(piece.date(), day -> new ArrayList<>()).add(piece);
            }
        }
        if (days.size() < 2) {
            return null;
        }
        // The most of one's own comes first among the kinds of ownership, and the furthest last among the horizons.
        return new Growth(
                grows(
                        days,
                        productWork,
                        piece ->
                                piece.horizon() == null ? null : piece.horizon().ordinal()),
                grows(
                        days,
                        productWork,
                        piece -> piece.ownership() == null
                                ? null
                                : -piece.ownership().ordinal()));
    }

    /** Whether a later day shows more than the least before it; unknown where it does not and a piece is silent. */
    private static @Nullable Boolean grows(
            TreeMap<LocalDate, List<Evidence>> days,
            Predicate<Evidence> productWork,
            Function<Evidence, @Nullable Integer> measure) {
        boolean silent = false;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<LocalDate, List<Evidence>> day : days.entrySet()) {
            int leastBefore = least;
            for (Evidence piece : day.getValue()) {
                Integer measured = measure.apply(piece);
                if (measured == null) {
                    silent = true;
                } else if (measured > leastBefore && productWork.test(piece)) {
                    return true;
                } else {
                    least = Math.min(least, measured);
                }
            }
        }
        return silent ? null : false;
    }
}
