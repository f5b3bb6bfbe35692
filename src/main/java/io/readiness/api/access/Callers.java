package io.readiness.api.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.readiness.access.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells who asks. */
@Singleton
public final class Callers {
    /** Where a request has its caller, once it is known. */
    static final String CALLER = Caller.class.getName();

    private final CurrentVertxRequest request;

    public Callers(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Who sent the request that is being answered; to be asked where it is received, and not where it is worked on later. */
    public Caller current() {
        RoutingContext routing = request.getCurrent();
        Caller told = routing == null ? null : routing.get(CALLER);
        return told == null ? Caller.ANYBODY : told;
    }
}
