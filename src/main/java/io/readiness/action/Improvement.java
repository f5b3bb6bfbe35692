package io.readiness.action;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Artefact;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Signal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be made better of a piece of work that is there. Whatever it asks of a piece, a better piece of the same kind
 * has as well.
 *
 * @param kinds of which kinds the piece may be
 * @param ownership how far it has to be the candidate's own, at least
 * @param targeted whether its outcome has to have a baseline and a target; absent: it need not
 * @param with what it has afterwards
 */
public record Improvement(
        Set<Artefact> kinds, Ownership ownership, @Nullable Boolean targeted, Rework with) {

    /**
     * What a piece has afterwards; what is absent stays as it was.
     *
     * @param signals the signals it bears on as well
     * @param qualities what can be read in it as well
     * @param audiences who it was told to as well
     * @param outcome an outcome of which what is missing is taken; the figures are examples
     * @param verification how far it can be checked, at least
     */
    public record Rework(
            @Nullable Set<Signal> signals,
            @Nullable Set<Quality> qualities,
            @Nullable Set<Audience> audiences,
            @Nullable Outcome outcome,
            @Nullable Verification verification) {}

    /** Whether this can be done with a piece. */
    public boolean fits(Evidence piece) {
        return kinds.contains(piece.kind())
                && piece.ownership() != null
                && piece.ownership().compareTo(ownership) <= 0
                && (targeted == null || !targeted || isTargeted(piece.outcome()));
    }

    private static boolean isTargeted(@Nullable Outcome outcome) {
        return outcome != null && outcome.baseline() != null && outcome.target() != null;
    }

    /** The piece afterwards. What it had it keeps. */
    public Evidence of(Evidence piece) {
        return new Evidence(
                piece.id(),
                piece.kind(),
                piece.partOf(),
                both(Signal.class, piece.signals(), with.signals),
                piece.ownership(),
                piece.horizon(),
                both(Quality.class, piece.qualities(), with.qualities),
                without(piece.lacks(), with.qualities),
                both(Audience.class, piece.audiences(), with.audiences),
                with.outcome == null ? piece.outcome() : filled(piece.outcome(), with.outcome),
                piece.otherOutcomes(),
                piece.date(),
                further(piece.verification(), with.verification),
                piece.ownProject());
    }

    private static @Nullable Set<Quality> without(@Nullable Set<Quality> lacking, @Nullable Set<Quality> added) {
        if (lacking == null || added == null) {
            return lacking;
        }
        Set<Quality> still = Addition.ordered(Quality.class, lacking);
        still.removeAll(added);
        return still;
    }

    private static <E extends Enum<E>> @Nullable Set<E> both(
            Class<E> type, @Nullable Set<E> told, @Nullable Set<E> added) {
        if (added == null || (told != null && told.containsAll(added))) {
            return told;
        }
        Set<E> both = Addition.ordered(type, added);
        both.addAll(told == null ? Set.of() : told);
        return both;
    }

    private static @Nullable Verification further(@Nullable Verification told, @Nullable Verification added) {
        return added == null || (told != null && told.compareTo(added) >= 0) ? told : added;
    }

    /** Beside figures of one's own an example's would mean nothing, so a missing one is taken to be like its neighbour. */
    private static Outcome filled(@Nullable Outcome told, Outcome example) {
        if (told == null) {
            return example;
        }
        return new Outcome(
                told.metric(),
                example.baseline() == null
                        ? told.baseline()
                        : first(told.baseline(), told.target(), told.result(), example.baseline()),
                example.target() == null
                        ? told.target()
                        : first(told.target(), told.result(), told.baseline(), example.target()),
                example.result() == null
                        ? told.result()
                        : first(told.result(), told.target(), told.baseline(), example.result()),
                told.changePercent(),
                told.fromNothing(),
                told.measured(),
                told.met(),
                told.confidential());
    }

    private static Double first(@Nullable Double... figures) {
        return Stream.of(figures).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
