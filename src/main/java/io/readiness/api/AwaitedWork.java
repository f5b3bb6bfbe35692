package io.readiness.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.readiness.api.start.ServiceMetrics;
import io.readiness.judgement.rule.Awaited;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes long, and is stopped once its caller has hung up: the thread that does it is interrupted, which {@link Awaited}
 * tells whoever is at it.
 */
@Singleton
public final class AwaitedWork {
    private static final Logger LOG = Logger.getLogger(AwaitedWork.class);

    /** What proxies have made usual for a caller who did not wait; nobody is there to read it. */
    private static final int NOBODY_WAITED = 499;

    private final CurrentVertxRequest request;
    private final ServiceMetrics metrics;

    AwaitedWork(CurrentVertxRequest request, ServiceMetrics metrics) {
        this.request = request;
        this.metrics = metrics;
    }

    /** Does it for the caller of this request. */
    public <T> T done(Supplier<T> work) {
        RoutingContext exchange = request.getCurrent();
        if (exchange == null) {
            return work.get();
        }
        Worker worker = new Worker(Thread.currentThread());
        exchange.addEndHandler(over -> worker.stop());
        if (exchange.response().closed()) {
            worker.stop();
        }
        metrics.explanations().incrementAndGet();
        try {
            return work.get();
        } finally {
            metrics.explanations().decrementAndGet();
            worker.leave();
        }
    }

    @ServerExceptionMapper
    RestResponse<Void> nobodyWaited(CancellationException stopped) {
        LOG.debug("What a caller no longer waits for was stopped.");
        metrics.abandoned();
        return RestResponse.status(NOBODY_WAITED);
    }

    /** The thread that is at work; once it has left, it does something else, and is let alone. */
    private static final class Worker {
        private @Nullable Thread thread;

        Worker(Thread thread) {
            this.thread = thread;
        }

        synchronized void stop() {
            if (thread != null) {
                thread.interrupt();
            }
        }

        /** Leaves nothing behind for the next one who works in this thread. */
        synchronized void leave() {
            if (thread != null && Thread.interrupted()) {
                LOG.debug("A caller hung up when the work was as good as done.");
            }
            thread = null;
        }
    }
}
