package io.readiness.store.integration;

import java.time.Instant;

/**
 * What a tenant said of one of its applicant tracking systems.
 *
 * @param tenant whose it is
 * @param vendor who made the system, in lower case
 * @param settings all of it, JSON; keys among it as whoever keeps it wants them kept
 * @param changed when it was last said
 */
public record KeptIntegration(String tenant, String vendor, String settings, Instant changed) {}
