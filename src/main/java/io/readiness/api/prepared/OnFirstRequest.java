package io.readiness.api.prepared;

import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something that is made once, when it is first asked for, and away from the threads that answer. */
public final class OnFirstRequest<T> {
    private final Vertx vertx;
    private final Callable<T> make;
    private final AtomicReference<@Nullable CompletableFuture<T>> made = new AtomicReference<>();

    public OnFirstRequest(Vertx vertx, Callable<T> make) {
        this.vertx = vertx;
        this.make = make;
    }

    /** What is made. Where making it fails, whoever waits is told so, and the next one who asks has it made again. */
    public CompletionStage<T> get() {
        CompletableFuture<T> known = made.get();
        if (known != null) {
            return known;
        }
        CompletableFuture<T> mine = new CompletableFuture<>();
        if (!made.compareAndSet(null, mine)) {
            return get();
        }
        vertx.executeBlocking(make).onComplete(done -> {
            if (done.succeeded()) {
                mine.complete(done.result());
            } else {
                made.set(null);
                mine.completeExceptionally(done.cause());
            }
        });
        return mine;
    }
}
