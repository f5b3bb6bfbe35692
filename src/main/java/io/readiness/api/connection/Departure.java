package io.readiness.api.connection;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Whether the service is going away, for whoever would otherwise go on as long as its caller does. */
@Singleton
public final class Departure {
    private final Set<Runnable> told = new HashSet<>();
    private boolean begun;

    /** Has it told that no more should be taken on, on whatever thread; at once where it is so already. */
    public void tell(Runnable goingAway) {
        synchronized (this) {
            if (!begun) {
                told.add(goingAway);
                return;
            }
        }
        goingAway.run();
    }

    public synchronized void forget(Runnable goingAway) {
        told.remove(goingAway);
    }

    /** Tells all who asked for it. */
    public void begin() {
        Set<Runnable> now;
        synchronized (this) {
            begun = true;
            now = Set.copyOf(told);
            told.clear();
        }
        now.forEach(Runnable::run);
    }
}
