package io.readiness.action;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Exposure;
import io.readiness.profile.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a profile has after an action that it had not before.
 *
 * @param exposure at least this much of customers and market; absent: as before
 * @param evidence one more piece of work, led; absent: none
 */
public record Addition(
        @Nullable Exposure exposure, @Nullable Evidence evidence) {

    /** Whether this brings all that another addition does. */
    boolean brings(Addition other) {
        return (other.exposure == null
                        || (exposure != null
                                && Exposure.atLeast(exposure, other.exposure).equals(Exposure.atLeast(null, exposure))))
                && (other.evidence == null || (evidence != null && evidence.hasAllOf(other.evidence)));
    }

    /**
     * The pieces of a profile and the one that is added, last of all.
     *
     * @param told the pieces before; absent: none was spoken of
     * @param called what the piece is called, unless a piece is called so already
     */
    static List<Evidence> plus(@Nullable List<Evidence> told, Evidence piece, String called) {
        List<Evidence> pieces = new ArrayList<>(told == null ? List.of() : told);
        pieces.add(inOrder(piece, free(called, pieces)));
        return pieces;
    }

    private static String free(String called, List<Evidence> pieces) {
        String name = called;
        for (int next = 2; isTaken(name, pieces); next++) {
            name = called + "-" + next;
        }
        return name;
    }

    private static boolean isTaken(String name, List<Evidence> pieces) {
        return pieces.stream().anyMatch(piece -> name.equals(piece.id()));
    }

    /** Its sets in the order of their constants, so that the same piece is written the same everywhere. */
    static Evidence inOrder(Evidence piece, @Nullable String name) {
        return new Evidence(
                name,
                piece.kind(),
                piece.partOf(),
                piece.signals() == null ? null : ordered(Signal.class, piece.signals()),
                piece.ownership(),
                piece.horizon(),
                piece.qualities() == null ? null : ordered(Quality.class, piece.qualities()),
                piece.lacks() == null ? null : ordered(Quality.class, piece.lacks()),
                piece.audiences() == null ? null : ordered(Audience.class, piece.audiences()),
                piece.outcome(),
                piece.otherOutcomes(),
                piece.date(),
                piece.verification(),
                piece.ownProject());
    }

    static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> constants) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(constants);
        return ordered;
    }
}
