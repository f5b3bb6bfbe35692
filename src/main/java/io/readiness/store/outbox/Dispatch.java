package io.readiness.store.outbox;

import io.readiness.store.chain.Fit;
import org.jspecify.annotations.Nullable;

/**
 * One call to one receiver. The same call, dispatched again, is the same one.
 *
 * @param tenant who has it made
 * @param channel who carries it, for example {@code greenhouse}
 * @param type what it tells, in a word or two for who looks through the deliveries
 * @param target where to, an address
 * @param payload what the carrier makes the call of; may be empty
 * @param about the id of the order that it is about
 * @param candidate the candidate of that order; it goes when they are erased. Null: nobody in particular
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record Dispatch(
        String tenant,
        String channel,
        String type,
        String target,
        byte[] payload,
        String about,
        @Nullable String candidate) {

    /** Refuses what could not be kept, before anything is written of what it tells. */
    public Dispatch {
        Fit.text("tenant", tenant, Fit.TENANT);
        Fit.text("channel", channel, Fit.TENANT);
        Fit.text("target", target, Fit.ADDRESS);
        Fit.optional("candidate", candidate, Fit.CANDIDATE);
    }
}
