package io.readiness.store.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read what is kept.
 *
 * @param id its own id; each is greater than those before it
 * @param time when
 * @param caller who
 * @param operation what was asked, as the address has it
 * @param decision the record that was read; absent: not one alone
 * @param candidate whom it tells of; absent: nobody in particular
 */
public record Reading(
        UUID id,
        Instant time,
        String caller,
        String operation,
        @Nullable UUID decision,
        @Nullable String candidate) {

    /**
     * A part of a list of them.
     *
     * @param readings newest first
     * @param next where the next part begins; absent: this is the last one
     */
    public record ReadingPage(
            List<Reading> readings, @Nullable String next) {}
}
