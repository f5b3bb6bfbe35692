package io.readiness.store;

import java.time.Instant;

/**
 * A rulebook that is kept.
 *
 * @param hash of its files
 * @param version as its authors numbered it
 * @param since when it was first in force here
 */
public record KeptEdition(String hash, String version, Instant since) {}
