package io.readiness.store.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What should have been kept was not acknowledged. Nothing was dropped unsaid: whoever waits for it gets this. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Why why;
    private final Duration retryAfter;

    StoreUnavailable(Why why, String sentence, Duration retryAfter, @Nullable Throwable cause) {
        super(sentence, cause);
        this.why = why;
        this.retryAfter = retryAfter;
    }

    /** What kept it from being kept. */
    public enum Why {
        /** As many wait already as may wait. It was surely not kept. */
        FULL,
        /** It waited for its turn for as long as anything may. It was surely not kept. */
        SLOW,
        /** The store failed while it was written. It was not kept, or it was kept and the word of it was lost. */
        FAILED,
        /** The service is stopping. It was surely not kept. */
        CLOSED
    }

    public Why why() {
        return why;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
