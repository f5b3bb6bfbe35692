package io.readiness.store.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands.
 *
 * @param id which it is
 * @param place its place among all of them
 * @param tenant whose it is
 * @param channel who carries it
 * @param target where to: the id of an endpoint, or an address
 * @param message the id under which the receiver knows it
 * @param type what it tells
 * @param about the order that it is about; absent: none
 * @param payload what is carried
 * @param state how far it is
 * @param tries how often it was tried since it was last begun with
 * @param due when it is tried next, or may be taken by another; absent: never
 * @param attempts what became of the latest attempts, oldest first
 * @param created when it was kept
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record KeptDelivery(
        String id,
        long place,
        String tenant,
        String channel,
        String target,
        String message,
        String type,
        @Nullable String about,
        byte[] payload,
        State state,
        int tries,
        @Nullable Instant due,
        List<KeptAttempt> attempts,
        Instant created) {

    /** How far a delivery is. */
    public enum State {
        /** It waits for its first attempt, or for the next. */
        WAITING,
        /** The receiver has it. */
        DELIVERED,
        /** It was tried as often as anything is, or the receiver will never take it. */
        FAILED,
        /** Nothing is sent there any more. */
        STOPPED
    }

    /**
     * One attempt.
     *
     * @param time when it began
     * @param millis how long it took, in milliseconds
     * @param taken whether the receiver took it
     * @param status what it answered; absent: it did not
     * @param said the first characters of its answer, or why there is none
     */
    public record KeptAttempt(
            Instant time,
            long millis,
            boolean taken,
            @Nullable Integer status,
            String said) {}
}
