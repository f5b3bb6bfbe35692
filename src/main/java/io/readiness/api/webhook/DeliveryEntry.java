package io.readiness.api.webhook;

import io.readiness.store.outbox.KeptDelivery;
import io.readiness.store.outbox.KeptDelivery.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told to a receiver, and what became of it.
 *
 * @param id its id
 * @param message the id under which the receiver knows it, the same at each attempt
 * @param type what it tells
 * @param channel how: webhook, or the name of a vendor
 * @param target where to: the id of an endpoint, or an address
 * @param order the order that it is about; absent: none
 * @param state how far it is
 * @param next when it is tried next; absent: it is not
 * @param attempts what became of the latest attempts, oldest first
 * @param created when it happened
 */
public record DeliveryEntry(
        String id,
        String message,
        String type,
        String channel,
        String target,
        @Nullable String order,
        State state,
        @Nullable Instant next,
        List<DeliveryAttempt> attempts,
        Instant created) {

    /**
     * One attempt.
     *
     * @param time when it began
     * @param milliseconds how long it took
     * @param delivered whether the receiver took it
     * @param status what the receiver answered; absent: nothing
     * @param said the beginning of its answer, without line breaks and control characters, or why there was none
     */
    public record DeliveryAttempt(
            Instant time,
            long milliseconds,
            boolean delivered,
            @Nullable Integer status,
            String said) {}

    /** One as it is kept. */
    public static DeliveryEntry of(KeptDelivery kept) {
        return new DeliveryEntry(
                kept.id(),
                kept.message(),
                kept.type(),
                kept.channel(),
                kept.target(),
                kept.about(),
                kept.state(),
                kept.due(),
                kept.attempts().stream()
                        .map(one ->
                                new DeliveryAttempt(one.time(), one.millis(), one.taken(), one.status(), one.said()))
                        .toList(),
                kept.created());
    }

    /**
     * Deliveries, newest first.
     *
     * @param deliveries those of this page
     * @param next what to give as cursor for the page after it; absent: this is the last one
     */
    public record DeliveryList(
            List<DeliveryEntry> deliveries, @Nullable String next) {}
}
