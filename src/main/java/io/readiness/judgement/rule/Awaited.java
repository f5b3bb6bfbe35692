package io.readiness.judgement.rule;

import java.util.concurrent.CancellationException;

/**
 * Work that is still waited for. Whoever waits no longer interrupts the thread that does it, and what takes long looks here before
 * each further piece.
 */
public final class Awaited {
    private Awaited() {}

    /**
     * Goes on where the work is still waited for.
     *
     * @throws CancellationException where it is not
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody waits for this any more.");
        }
    }
}
