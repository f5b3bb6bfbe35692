package io.readiness.api.body;

import io.readiness.access.Scope;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * For what a request is, as far as its address and method tell; known before its body is read.
 *
 * @param operation the method, and the address with names for its parts that vary: {@code GET /api/v1/decisions/{id}}
 * @param open whether it is for everybody
 * @param needs what its caller has to be allowed; null: it is open, or does not say and is shut
 * @param page whether somebody in front of it wants it as a page
 */
public record Asked(
        String operation, boolean open, @Nullable Scope needs, boolean page) {
    private static final String KEY = Asked.class.getName();

    /** Has whoever sees the request later find it. */
    public void with(RoutingContext routing) {
        routing.put(KEY, this);
    }

    /** What this request is for; null: for nothing that a resource or the service itself answers. */
    public static @Nullable Asked in(RoutingContext routing) {
        return routing.get(KEY);
    }
}
