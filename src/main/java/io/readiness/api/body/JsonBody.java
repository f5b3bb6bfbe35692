package io.readiness.api.body;

import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.profile.Contradiction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent as JSON: the record bound from it, and all that was found wrong with it so far. The faults wait
 * until the use case has added what only it can see, so that the caller hears of all of them at once.
 *
 * @param <T> the record
 */
public final class JsonBody<T> {
    /** A fault and its place, by which faults are told in order. */
    public record LocatedFault(JsonPath place, Fault fault) {}

    private final @Nullable T remains;
    private final byte[] sent;
    private final List<LocatedFault> faults;

    /** What a contradiction in the remains comes to in the document that was sent; null: it may come of what was cut. */
    private final Function<Contradiction, @Nullable LocatedFault> inSent;

    /** A body without faults. */
    JsonBody(T told, byte[] sent) {
        this(told, sent, List.of(), contradiction -> located(JsonPath.of(contradiction.path()), contradiction));
    }

    /** A body with faults, and what remains of it without them. */
    JsonBody(@Nullable T remains, List<LocatedFault> faults, Function<Contradiction, @Nullable LocatedFault> inSent) {
        this(remains, new byte[0], faults, inSent);
    }

    private JsonBody(
            @Nullable T remains,
            byte[] sent,
            List<LocatedFault> faults,
            Function<Contradiction, @Nullable LocatedFault> inSent) {
        this.remains = remains;
        this.sent = sent;
        this.faults = faults;
        this.inSent = inSent;
    }

    static LocatedFault located(JsonPath sent, Contradiction found) {
        return new LocatedFault(sent, new Fault(sent.toString(), found.value(), found.message(), found.hint()));
    }

    /** A body without faults as it was sent, for whoever has to know in which order things stood in it. */
    public byte[] sent() {
        return sent;
    }

    /** The record, unless it had faults or contradicts itself: then all of that is refused together. */
    public T checked(Function<T, List<Contradiction>> contradictions) {
        return checked(contradictions, Function.identity());
    }

    /**
     * The same of a document that was made from the one that was sent.
     *
     * @param inRequest what the faults of this document come to in the one that was sent
     */
    public T checked(
            Function<T, List<Contradiction>> contradictions,
            Function<List<LocatedFault>, List<LocatedFault>> inRequest) {
        List<Contradiction> found = remains == null ? List.of() : contradictions.apply(remains);
        if (remains != null && faults.isEmpty() && found.isEmpty()) {
            return remains;
        }
        List<LocatedFault> all = new ArrayList<>(faults);
        found.stream()
                .map(inSent)
                .filter(Objects::nonNull)
                .limit(InvalidRequest.MAX_FAULTS + 1L)
                .forEach(all::add);
        List<LocatedFault> told = all.stream()
                .sorted(Comparator.comparing(LocatedFault::place))
                .limit(InvalidRequest.MAX_FAULTS + 1L)
                .toList();
        throw new InvalidRequest(
                inRequest.apply(told).stream().map(LocatedFault::fault).toList());
    }
}
