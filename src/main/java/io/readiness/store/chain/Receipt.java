package io.readiness.store.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * That a record is in the chain, and on the disk.
 *
 * @param id its id
 * @param sequence its place in the chain, from 1
 * @param time when it was written, by the clock of the service
 * @param hash its hash; whoever keeps it can prove later that the chain up to here is the same
 */
public record Receipt(UUID id, long sequence, Instant time, String hash) {}
