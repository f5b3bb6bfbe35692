package io.readiness.api.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.readiness.api.start.RulebookInForce.RunningRulebook;

/** Starts the service, and its rulebook beside it. */
@QuarkusMain
public final class Service {
    Service() {}

    public static void main(String... args) {
        RunningRulebook.loadAhead();
        Quarkus.run(args);
    }
}
