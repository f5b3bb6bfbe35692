package io.readiness.api.batch;

import io.readiness.api.body.JsonBodyReader;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads and drops the rest of a batch that is refused: many clients read no answer before they have sent all of their
 * request, and would wait for somebody to take it.
 */
@Singleton
final class RequestDrain {
    /** Before whatever answers. */
    private static final int FIRST = -1;

    void of(@Observes Router router) {
        router.post(Batch.PATH).order(FIRST).handler(routing -> {
            routing.addEndHandler(answered -> {
                if (answered.succeeded() && !routing.request().isEnded()) {
                    drain(routing);
                }
            });
            routing.next();
        });
    }

    private static void drain(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        long[] drained = {0};
        request.handler(piece -> {
            drained[0] += piece.length();
            if (drained[0] > JsonBodyReader.MAX_DRAINED_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
