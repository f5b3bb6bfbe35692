package io.readiness.judgement;

import io.readiness.profile.Evidence;
import io.readiness.profile.Horizon;
import io.readiness.profile.Ownership;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the rules: how dated pieces of work compare over time.
 *
 * @param reachesFurther whether a piece reaches further ahead than one before it
 * @param ownsMore whether a piece is more the candidate's own than one before it
 */
public record Growth(boolean reachesFurther, boolean ownsMore) {
    /** What pieces of at least two different days tell; null where there are no two. */
    static @Nullable Growth of(Collection<Evidence> pieces) {
        TreeMap<LocalDate, List<Evidence>> days = new TreeMap<>();
        for (Evidence piece : pieces) {
            if (piece.date() != null) {
                days.merge(piece.date(), List.of(piece), Growth::joined);
            }
        }
        if (days.size() < 2) {
            return null;
        }
        Growth growth = new Growth(false, false);
        Horizon nearest = Horizon.YEAR;
        Ownership least = Ownership.LED;
        for (Map.Entry<LocalDate, List<Evidence>> day : days.entrySet()) {
            for (Evidence piece : day.getValue()) {
                growth = new Growth(
                        growth.reachesFurther || reach(piece).compareTo(nearest) > 0,
                        growth.ownsMore || own(piece).compareTo(least) < 0);
            }
            for (Evidence piece : day.getValue()) {
                nearest = reach(piece).compareTo(nearest) < 0 ? reach(piece) : nearest;
                least = own(piece).compareTo(least) > 0 ? own(piece) : least;
            }
        }
        return growth;
    }

    private static List<Evidence> joined(List<Evidence> some, List<Evidence> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Horizon reach(Evidence piece) {
        return piece.horizon() == null ? Horizon.SPRINT : piece.horizon();
    }

    private static Ownership own(Evidence piece) {
        return piece.ownership() == null ? Ownership.TOOK_PART : piece.ownership();
    }
}
