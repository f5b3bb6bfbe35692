package io.readiness.api.intake;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Who reads documents: a few, so that large ones take neither the event loop nor the workers of everybody else. */
@Singleton
public final class IntakeWorkers {
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor workers;

    IntakeWorkers(IntakeConfig config) {
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                config.threads(),
                config.threads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.waiting()),
                work -> {
                    Thread worker = new Thread(work, "intake-" + number.incrementAndGet());
                    worker.setDaemon(true);
                    return worker;
                });
        this.workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Has it done by one of them.
     *
     * @throws ProblemException when as many wait already as may
     */
    public <T> CompletionStage<T> done(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers);
        } catch (RejectedExecutionException full) {
            throw new ProblemException(
                    Problem.of(
                            ProblemKind.BUSY,
                            "As many documents as are taken on wait to be read. Send it again after the seconds that Retry-After tells."));
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
