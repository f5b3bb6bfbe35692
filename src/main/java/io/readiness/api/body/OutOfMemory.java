package io.readiness.api.body;

import io.netty.util.concurrent.Future;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory is out. After that nobody knows which half of what was done; a new process does. The JVM does
 * so by {@code -XX:+ExitOnOutOfMemoryError} where its heap is out, and sees nothing of memory outside of it.
 */
@Singleton
public final class OutOfMemory {
    /** The status with which the JVM ends in this case. */
    static final int STATUS = 3;

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    void watch(@Observes StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Logger.getLogger("").addHandler(new InLog());
        }
    }

    /** Ends the process where something asynchronous failed for want of memory. */
    public static void endIfOut(Future<?> done) {
        endIfOut(done.cause());
    }

    /** Ends the process where something failed for want of memory, however many wrapped that since. */
    public static void endIfOut(@Nullable Throwable failure) {
        int deep = 0;
        for (Throwable each = failure; each != null && deep < 16; each = each.getCause(), deep++) {
            if (each instanceof OutOfMemoryError) {
                if (LaunchMode.current() == LaunchMode.NORMAL && ENDING.compareAndSet(false, true)) {
                    System.err.println(
                            "Terminating due to " + each
                                    + ". Give the service more memory, or less to do at once; docs/operations.md has the figures.");
                    Runtime.getRuntime().halt(STATUS);
                }
                return;
            }
        }
    }

    /** Sees what somebody else caught and only told. */
    private static final class InLog extends Handler {
        @Override
        public void publish(LogRecord told) {
            endIfOut(told.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
