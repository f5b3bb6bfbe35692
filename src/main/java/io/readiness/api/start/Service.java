package io.readiness.api.start;

import io.quarkus.runtime.Quarkus;
import io.readiness.api.start.RulebookInForce.RunningRulebook;

/** Starts the service, and its rulebook beside it. */
public final class Service {
    private Service() {}

    /** Returns when it has stopped. */
    public static void run() {
        RunningRulebook.loadAhead();
        Quarkus.run();
    }
}
