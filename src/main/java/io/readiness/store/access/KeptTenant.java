package io.readiness.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as it is kept.
 *
 * @param name by which its records are told from those of others
 * @param created when it was made
 * @param closed when it was closed; absent: it is open
 */
public record KeptTenant(
        String name, Instant created, @Nullable Instant closed) {}
