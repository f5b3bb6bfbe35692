package io.readiness.api.connection;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonBodyReader;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.SentBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Hands bodies to REST and decides who works on them: what is short stays on the event loop where its endpoint allows, all
 * else goes to a worker, of which only so many are waited for.
 */
final class RequestWork {
    /** After whatever refuses a request without its body. */
    private static final int LAST = Integer.MAX_VALUE;

    private final long large;
    private final int cold;
    private final int mostTakenOn;
    private final AtomicInteger takenOn = new AtomicInteger();
    private final Map<RuntimeResource, Endpoint> endpoints = new ConcurrentHashMap<>();

    RequestWork(
            ConnectionConfig config,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads", defaultValue = "200") int threads) {
        this.large = config.largeBody().asLongValue();
        this.cold = config.coldRequests();
        this.mostTakenOn = threads + config.waiting();
    }

    /** An endpoint, how many bytes its body may have, and how many requests it had; 0 bytes: it takes none. */
    private record Endpoint(int most, boolean blocking, AtomicInteger requests) {
        static Endpoint of(RuntimeResource resource) {
            List<Class<?>> taken = Arrays.asList(resource.getParameterTypes());
            int most = taken.contains(SentBody.class)
                    ? SentBody.MAX_BYTES
                    : taken.contains(JsonBody.class) ? JsonBodyReader.MAX_BYTES : 0;
            return new Endpoint(most, resource.isBlocking(), new AtomicInteger());
        }

        /** Whether it had so few that what it needs may not be loaded yet, nor its code compiled. */
        boolean isCold(int few) {
            return requests.get() < few && requests.getAndIncrement() < few;
        }
    }

    @ServerRequestFilter(nonBlocking = true, priority = LAST)
    public void begin() {
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        RoutingContext routing = exchange.serverRequest().unwrap(RoutingContext.class);
        Endpoint endpoint = endpoints.computeIfAbsent(exchange.getTarget(), Endpoint::of);
        if (endpoint.most() > 0) {
            exchange.suspend();
            int most = routing.request().path().equals(Connections.FOLDER_PATH)
                    ? SentBody.MAX_FOLDER_BYTES
                    : endpoint.most();
            read(routing.request(), most, exchange, body -> {
                exchange.setInputStream(new ByteArrayInputStream(body.getBytes()));
                boolean takesLong = body.length() > large || endpoint.isCold(cold);
                if ((endpoint.blocking() || takesLong) && !takeOn(routing)) {
                    exchange.resume(busy());
                } else if (takesLong && !endpoint.blocking()) {
                    exchange.resume(worker());
                } else {
                    exchange.resume();
                }
            });
        } else if (endpoint.blocking() && !takeOn(routing)) {
            throw busy();
        }
    }

    private interface Read {
        void whole(Buffer body);
    }

    /** Over HTTP/1 all of it is there already, and no larger than it may be; HTTP/2 brings it in pieces and without end. */
    private static void read(HttpServerRequest request, int most, ResteasyReactiveRequestContext exchange, Read read) {
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() <= most) {
                body.appendBuffer(piece);
            }
        });
        request.endHandler(all -> {
            if (body.length() > most) {
                exchange.resume(JsonBodyReader.tooLarge("A body", most));
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
