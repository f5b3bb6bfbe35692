package io.readiness.store.database;

import java.time.Duration;

/** Is told what the store does, by whoever does it; it must be quick. */
public interface StoreMeter {
    /** Counts nothing. */
    StoreMeter NONE = new StoreMeter() {};

    /**
     * One commit is on the disk.
     *
     * @param records how many records it wrote
     * @param took from its first statement until it was on the disk
     */
    default void committed(int records, Duration took) {}

    /** Records were refused, and their senders know. */
    default void refused(int records, StoreUnavailable.Why why) {}

    /** A commit failed and is tried again. */
    default void failed() {}

    /**
     * Records that were acknowledged are not in the store any more: its server came back without them, or somebody put an
     * older file in its place. It should never be called.
     */
    default void lost(long records) {}
}
