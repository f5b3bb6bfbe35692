package io.readiness.cli;

import io.readiness.api.start.Service;

/** Starts the service, or does what the command line says. */
public final class Main {
    private Main() {}

    /** Without a word, nothing of the command line is loaded: the service starts as if there were none. */
    public static void main(String... words) {
        if (words.length == 0) {
            Service.run();
        } else {
            System.exit(ReadinessCommand.run(words));
        }
    }
}
