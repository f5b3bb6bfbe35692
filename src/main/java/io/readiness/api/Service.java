package io.readiness.api;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, and its rulebook beside it. */
@QuarkusMain
public final class Service {
    Service() {}

    public static void main(String... args) {
        RunningRulebook.beginWithPackaged();
        Quarkus.run(args);
    }
}
