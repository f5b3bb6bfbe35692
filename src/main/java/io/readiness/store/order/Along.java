package io.readiness.store.order;

import io.readiness.store.chain.Draft;
import io.readiness.store.interview.KeptInterview;
import io.readiness.store.outbox.Dispatch;
import io.readiness.store.outbox.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the commit of a change of an order.
 *
 * @param decision the decision that is its result; absent: none is made
 * @param interview what becomes of its interview; absent: nothing
 * @param forgets whether what was told is erased with that, which a legal hold refuses
 * @param events what happened
 * @param dispatches whom else to call
 */
public record Along(
        @Nullable Draft decision,
        @Nullable InterviewChange interview,
        boolean forgets,
        List<Event> events,
        List<Dispatch> dispatches) {
    /** Nothing. */
    public static final Along NOTHING = new Along(null, null, false, List.of(), List.of());

    /**
     * What becomes of an interview.
     *
     * @param id its id
     * @param before what the change is made of; absent: it begins
     * @param candidate whom it is about
     * @param state all of it from now on, JSON in UTF-8
     * @param ends whether it is over
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    public record InterviewChange(
            String id, @Nullable KeptInterview before, String candidate, byte[] state, boolean ends) {}

    long weight() {
        return (decision == null ? 0 : decision.weight()) + (interview == null ? 0 : interview.state().length);
    }
}
