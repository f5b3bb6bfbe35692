package io.readiness.api.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The memory that bodies may take, for all callers together. Whoever finds no room waits, and is told when there is some. */
final class BodyMemory {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long free;

    BodyMemory(long bytes) {
        this.free = bytes;
    }

    /**
     * Somebody for whom there was no room.
     *
     * @param bytes how much is needed
     * @param tryAgain how to hear that there might be room, on whatever thread
     */
    record Waiting(long bytes, Runnable tryAgain) {}

    synchronized boolean take(long bytes) {
        if (bytes > free) {
            return false;
        }
        free -= bytes;
        return true;
    }

    /** Asks to be told; at once where there is room by now. */
    void await(Waiting one) {
        synchronized (this) {
            if (one.bytes() > free) {
                waiting.add(one);
                return;
            }
        }
        one.tryAgain().run();
    }

    /** Whoever waits behind it may have its turn now, also where it was told already and did not come. */
    void forget(Waiting one) {
        synchronized (this) {
            waiting.remove(one);
        }
        give(0);
    }

    void give(long bytes) {
        List<Waiting> next = new ArrayList<>();
        synchronized (this) {
            free += bytes;
            long room = free;
            while (!waiting.isEmpty() && waiting.peek().bytes() <= room) {
                room -= waiting.peek().bytes();
                next.add(waiting.poll());
            }
        }
        next.forEach(one -> one.tryAgain().run());
    }

    synchronized long free() {
        return free;
    }
}
