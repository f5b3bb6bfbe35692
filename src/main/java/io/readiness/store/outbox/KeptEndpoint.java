package io.readiness.store.outbox;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where events are sent to.
 *
 * @param id which it is
 * @param tenant whose events it gets
 * @param url where to
 * @param types the types of events that it gets; empty: all
 * @param secret with which is signed, as it is kept
 * @param earlierSecret the one before, with which is signed as well; absent: there is none
 * @param earlierUntil until when it is
 * @param disabled why nothing is sent there; absent: it is
 * @param created when it was made
 * @param changed when it was last changed
 */
public record KeptEndpoint(
        String id,
        String tenant,
        String url,
        SortedSet<String> types,
        String secret,
        @Nullable String earlierSecret,
        @Nullable Instant earlierUntil,
        @Nullable Why disabled,
        Instant created,
        Instant changed) {

    /** Why nothing is sent to an endpoint. */
    public enum Why {
        /** Somebody wanted it so. */
        BY_HAND,
        /** It answered 410: it wants nothing more. */
        GONE
    }
}
