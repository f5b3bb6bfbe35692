package io.readiness.web.report;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sets documents, few at a time and each for a limited time. What sets them cannot be stopped in the middle, so that one without an
 * end keeps one of these threads busy, and none of those that answer requests.
 */
final class Press {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final long IDLE_SECONDS = 10;

    private static final ThreadPoolExecutor THREADS = threads();

    private Press() {}

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "press");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * A document, once it is set.
     *
     * @param most how long is waited for it
     * @throws ProblemException when it takes longer, or when too many wait already
     */
    static <T> T set(Supplier<T> document, Duration most) {
        Future<T> setting = accepted(document);
        try {
            return setting.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw busy("The document was not set within " + most.toSeconds()
                    + " seconds. The page of the same report can be read and printed meanwhile.");
        } catch (InterruptedException hungUp) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for this document any more.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } finally {
            setting.cancel(true);
        }
    }

    private static <T> Future<T> accepted(Supplier<T> document) {
        try {
            return THREADS.submit(document::get);
        } catch (RejectedExecutionException full) {
            throw busy(
                    "As many documents wait to be set as are taken on. Ask again after the seconds that Retry-After tells.");
        }
    }

    private static ProblemException busy(String detail) {
        return new ProblemException(Problem.of(ProblemKind.BUSY, detail));
    }
}
