package io.readiness.store.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it stands.
 *
 * @param tenant whose it is
 * @param state all of it, JSON in UTF-8
 * @param revision how many times it was written; a change names the one that it is made of
 * @param created when it was opened
 * @param changed when it was last written
 * @param ended when it was ended; absent: it goes on
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
public record KeptInterview(
        String tenant,
        byte[] state,
        long revision,
        Instant created,
        Instant changed,
        @Nullable Instant ended) {}
