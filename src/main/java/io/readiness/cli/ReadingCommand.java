package io.readiness.cli;

import io.readiness.store.Archive;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that reads the store, beside the service that may write into it. */
abstract class ReadingCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    /** Reads, and tells what it found. */
    abstract void read(Archive archive, StoreOptions to);

    @Override
    public final Integer call() {
        try (Archive archive = options.open()) {
            read(archive, options);
        }
        return ReadinessCommand.WHOLE;
    }
}
