package io.readiness.api;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Hears callers out whose batch is refused: many clients read no answer before they have sent all of their request, and
 * would wait for somebody to take it.
 */
@Singleton
final class HearingOut {
    /** Before whatever answers. */
    private static final int FIRST = -1;

    void of(@Observes Router router) {
        router.post(BatchResource.PATH).order(FIRST).handler(routing -> {
            routing.addEndHandler(answered -> {
                if (answered.succeeded() && !routing.request().isEnded()) {
                    hearOut(routing);
                }
            });
            routing.next();
        });
    }

    private static void hearOut(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        long[] heard = {0};
        request.handler(piece -> {
            heard[0] += piece.length();
            if (heard[0] > SubmittedReader.MOST_BYTES_LISTENED_TO) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
