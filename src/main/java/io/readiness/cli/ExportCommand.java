package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.store.Archive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Archive archive = options.open()) {
            if (file == null) {
                archive.export(tenant, candidate, Clock.systemUTC().instant(), System.out);
                System.out.println();
            } else {
                try (OutputStream out = new BufferedOutputStream(made(file))) {
                    archive.export(tenant, candidate, Clock.systemUTC().instant(), out);
                }
            }
        }
        return ReadinessCommand.WHOLE;
    }

    private OutputStream made(Path to) throws IOException {
        try {
            return Files.newOutputStream(to, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw refused(to, "is there already", "a new file", there);
        } catch (NoSuchFileException nowhere) {
            throw refused(to, "has no folder", "a file in a folder that is there", nowhere);
        } catch (FileSystemException denied) {
            throw refused(to, "cannot be written", "a file in a folder of your own", denied);
        }
    }

    private ParameterException refused(Path to, String why, String instead, IOException cause) {
        return new ParameterException(spec.commandLine(), "--to " + to + " " + why + ". Name " + instead + ".", cause);
    }
}
