package io.readiness.store.database;

import org.jspecify.annotations.Nullable;

/** A store that cannot be opened or read: what is wrong, where, and what to try. */
public class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** A file that another process holds. */
    public static final class InUse extends StoreFault {
        private static final long serialVersionUID = 1L;

        InUse(String sentence) {
            super(sentence, null);
        }
    }
}
