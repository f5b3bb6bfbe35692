package io.readiness.store.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where decisions are kept, and how long anybody waits for it.
 *
 * @param url {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:} and a server
 * @param user the user at the server
 * @param password the user's password
 * @param mostWaiting how many records may wait to be written; beyond it, more are refused
 * @param mostWaitingBytes how many bytes may wait to be written
 * @param patience how long a record may wait until it is refused
 * @param keysLast how long a response is kept for its idempotency key
 * @param readers how many may read at once
 */
public record StoreSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int mostWaiting,
        long mostWaitingBytes,
        Duration patience,
        Duration keysLast,
        int readers) {

    /** Where decisions are kept unless it is told otherwise. */
    public static final String USUAL_URL = "jdbc:sqlite:data/readiness.db";

    /** The address without what follows its question mark, where a password may stand. */
    String shown() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return shown();
    }

    /** The usual settings for a store. */
    public static StoreSettings at(String url) {
        return new StoreSettings(url, null, null, 4096, 64L << 20, Duration.ofSeconds(3), Duration.ofHours(24), 4);
    }
}
