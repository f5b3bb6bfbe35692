package io.readiness.store.access;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept, which does not tell the secret.
 *
 * @param id by which it is revoked
 * @param tenant whose it is
 * @param name what it is for, as records tell who asked
 * @param scopes what it allows
 * @param requests how many requests it may send in each period; absent: as many as is usual here
 * @param created when it was made
 * @param expires until when it is good; absent: until it is revoked
 * @param used when it was last used, to the minute; absent: never
 * @param revoked when it was revoked; absent: it is not
 * @param tenantClosed when its tenant was closed; absent: it is open
 */
public record KeptKey(
        UUID id,
        String tenant,
        String name,
        SortedSet<String> scopes,
        @Nullable Integer requests,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked,
        @Nullable Instant tenantClosed) {}
