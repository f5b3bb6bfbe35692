package io.readiness.api.webhook;

import io.readiness.store.outbox.KeptEndpoint;
import io.readiness.store.outbox.KeptEndpoint.Why;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where events are sent to.
 *
 * @param id its id
 * @param url where to
 * @param types the types of events that are sent there; empty: all
 * @param disabled why nothing is sent there; absent: it is
 * @param secret with which each message is signed; told when it is made and never again, absent otherwise
 * @param earlierSecretUntil until when the secret before signs as well; absent: there is none
 * @param created when it was made
 * @param changed when it was last changed
 */
public record WebhookEndpoint(
        String id,
        String url,
        List<String> types,
        @Nullable Why disabled,
        @Nullable String secret,
        @Nullable Instant earlierSecretUntil,
        Instant created,
        Instant changed) {

    /** One as it is kept, without its secret. */
    public static WebhookEndpoint of(KeptEndpoint kept) {
        return of(kept, null);
    }

    static WebhookEndpoint of(KeptEndpoint kept, @Nullable String secret) {
        return new WebhookEndpoint(
                kept.id(),
                kept.url(),
                List.copyOf(kept.types()),
                kept.disabled(),
                secret,
                kept.earlierUntil(),
                kept.created(),
                kept.changed());
    }

    /**
     * All endpoints of a tenant.
     *
     * @param endpoints oldest first
     */
    public record WebhookEndpoints(List<WebhookEndpoint> endpoints) {}
}
