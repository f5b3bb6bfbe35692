package io.readiness.screening;

import org.jspecify.annotations.Nullable;

/**
 * What the applicant applied for.
 *
 * @param reference what the other system calls it; absent: not told
 * @param title what it is called; absent: not told
 * @param description the employer's own words; with it, a result also tells how profile and role match; absent: not told
 */
public record Job(
        @Nullable String reference,
        @Nullable String title,
        @Nullable String description) {}
