package io.readiness.store.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param id its id
 * @param tenant whose it is
 * @param channel by which way it came
 * @param reference what the other system calls it; absent: nothing
 * @param candidate whom it is about
 * @param packageId what was ordered
 * @param job what the other system calls the job; absent: nothing
 * @param jobTitle what the job is called; absent: that was not told
 * @param status how far it is
 * @param state all of it but its links, JSON in UTF-8
 * @param links its links, as they are kept
 * @param revision how many times it was written; a change names the one that it is made of
 * @param created when it was placed
 * @param changed when it was last written
 * @param due when to look at it next; absent: nothing happens by itself
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record KeptOrder(
        String id,
        String tenant,
        String channel,
        @Nullable String reference,
        String candidate,
        String packageId,
        @Nullable String job,
        @Nullable String jobTitle,
        String status,
        byte[] state,
        String links,
        long revision,
        Instant created,
        Instant changed,
        @Nullable Instant due) {

    /** The next one that is made of this. */
    public KeptOrder next(String nextStatus, byte[] nextState, Instant now, @Nullable Instant nextDue) {
        return new KeptOrder(
                id,
                tenant,
                channel,
                reference,
                candidate,
                packageId,
                job,
                jobTitle,
                nextStatus,
                nextState,
                links,
                revision + 1,
                created,
                now,
                nextDue);
    }
}
