package io.readiness.api.connection;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Hands bodies to REST and decides who works on them: what is short stays on the event loop where its endpoint allows, all
 * else goes to a worker, of which only so many are waited for.
 */
final class RequestWork {
    /** After whatever refuses a request without its body. */
    private static final int LAST = Integer.MAX_VALUE;

    private final long large;
    private final int mostTakenOn;
    private final AtomicInteger takenOn = new AtomicInteger();

    RequestWork(
            ConnectionConfig config,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads", defaultValue = "200") int threads) {
        this.large = config.largeBody().asLongValue();
        this.mostTakenOn = threads + config.waiting();
    }

    @ServerRequestFilter(nonBlocking = true, priority = LAST)
    public void begin() {
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        RoutingContext routing = exchange.serverRequest().unwrap(RoutingContext.class);
        boolean blocking = exchange.getTarget().isBlocking();
        if (takesBody(exchange)) {
            exchange.suspend();
            read(routing.request(), exchange, body -> {
                exchange.setInputStream(new ByteArrayInputStream(body.getBytes()));
                boolean tooLong = !blocking && body.length() > large;
                if ((blocking || tooLong) && !takeOn(routing)) {
                    exchange.resume(busy());
                } else if (tooLong) {
                    exchange.resume(worker());
                } else {
                    exchange.resume();
                }
            });
        } else if (blocking && !takeOn(routing)) {
            throw busy();
        }
    }

    private static boolean takesBody(ResteasyReactiveRequestContext exchange) {
        return Arrays.asList(exchange.getTarget().getParameterTypes()).contains(JsonBody.class);
    }

    private interface Read {
        void whole(Buffer body);
    }

    /** Over HTTP/1 all of it is there already, and no larger than it may be; HTTP/2 brings it in pieces and without end. */
    private static void read(HttpServerRequest request, ResteasyReactiveRequestContext exchange, Read read) {
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() <= JsonBodyReader.MAX_BYTES) {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(all -> {
            if (body.length() > JsonBodyReader.MAX_BYTES) {
                exchange.resume(JsonBodyReader.tooLarge("A body"));
            } else {
                read.whole(body);
            }
        });
        request.resume();
    }

    private boolean takeOn(RoutingContext routing) {
        if (takenOn.incrementAndGet() > mostTakenOn) {
            takenOn.decrementAndGet();
            return false;
        }
        routing.addEndHandler(over -> takenOn.decrementAndGet());
        return true;
    }

    private static ProblemException busy() {
        return new ProblemException(Refusal.NO_WORKER.problem());
    }

    private static Executor worker() {
        return ResteasyReactiveRecorder.EXECUTOR_SUPPLIER.get();
    }
}
