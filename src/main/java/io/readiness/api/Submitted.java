package io.readiness.api;

import io.readiness.profile.Contradiction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent as JSON: the record bound from it, and all that was found wrong with it so far. The faults wait
 * until the use case has added what only it can see, so that the caller hears of all of them at once.
 *
 * @param <T> the record
 */
final class Submitted<T> {
    /** A fault and its place, by which faults are told in order. */
    record Placed(Place place, Fault fault) {}

    /** What a contradiction in the remains comes to in the document that was sent; null: it may come of what was cut. */
    @FunctionalInterface
    interface InSent {
        @Nullable
        Placed fault(Contradiction contradiction);
    }

    private final @Nullable T remains;
    private final byte[] sent;
    private final List<Placed> faults;
    private final InSent inSent;

    /** A body without faults. */
    Submitted(T told, byte[] sent) {
        this(told, sent, List.of(), contradiction -> placed(Place.of(contradiction.path()), contradiction));
    }

    /** A body with faults, and what remains of it without them. */
    Submitted(@Nullable T remains, List<Placed> faults, InSent inSent) {
        this(remains, new byte[0], faults, inSent);
    }

    private Submitted(@Nullable T remains, byte[] sent, List<Placed> faults, InSent inSent) {
        this.remains = remains;
        this.sent = sent;
        this.faults = faults;
        this.inSent = inSent;
    }

    static Placed placed(Place sent, Contradiction found) {
        return new Placed(sent, new Fault(sent.toString(), found.value(), found.message(), found.hint()));
    }

    /** A body without faults as it was sent, for whoever has to know in which order things stood in it. */
    byte[] sent() {
        return sent;
    }

    /** The record, unless it had faults or contradicts itself: then all of that is refused together. */
    T unless(Function<T, List<Contradiction>> contradictions) {
        return unless(contradictions, Function.identity());
    }

    /**
     * The same of a document that was made from the one that was sent.
     *
     * @param inRequest what the faults of this document come to in the one that was sent
     */
    T unless(Function<T, List<Contradiction>> contradictions, Function<List<Placed>, List<Placed>> inRequest) {
        List<Contradiction> found = remains == null ? List.of() : contradictions.apply(remains);
        if (remains != null && faults.isEmpty() && found.isEmpty()) {
            return remains;
        }
        List<Placed> all = new ArrayList<>(faults);
        for (Contradiction contradiction : found) {
            Placed fault = inSent.fault(contradiction);
            if (fault != null) {
                all.add(fault);
            }
        }
        all.sort(Comparator.comparing(Placed::place));
        throw new InvalidRequest(
                inRequest.apply(all).stream().map(Placed::fault).toList());
    }
}
