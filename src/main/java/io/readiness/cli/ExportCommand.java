package io.readiness.cli;

import io.readiness.api.decision.Caller;
import io.readiness.store.Archive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that is held on one candidate. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes all that is held on one candidate as one JSON document, beside a running service too.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "<candidate>", description = "The candidate, as callers named them in reference.")
    private String candidate = "";

    @Option(names = "--tenant", description = "Whose records; otherwise those of ${DEFAULT-VALUE}.")
    private String tenant = Caller.ANYBODY.tenant();

    @Option(
            names = "--to",
            paramLabel = "<file>",
            description = "A new file; otherwise it goes to the standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try (Archive archive = options.open()) {
            if (file == null) {
                archive.export(tenant, candidate, Clock.systemUTC().instant(), System.out);
                System.out.println();
            } else {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                    archive.export(tenant, candidate, Clock.systemUTC().instant(), out);
                }
            }
        }
        return ReadinessCommand.WHOLE;
    }
}
