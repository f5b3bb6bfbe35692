package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.store.Archive;
import io.readiness.store.access.Reading;
import io.readiness.store.access.Reading.ReadingPage;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who read what. */
@Command(
        name = "readings",
        mixinStandardHelpOptions = true,
        description = "Tells who read what is kept, newest first, beside a running service too.")
final class ReadingsCommand implements Callable<Integer> {
    private static final int AT_ONCE = 100;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--tenant", description = "Whose records; otherwise those of ${DEFAULT-VALUE}.")
    private String tenant = Caller.ONLY_TENANT;

    @Option(names = "--decision", paramLabel = "<id>", description = "Only who read this record.")
    private @Nullable UUID decision;

    @Option(names = "--candidate", description = "Only who read about this candidate.")
    private @Nullable String candidate;

    @Override
    public Integer call() {
        try (Archive archive = options.open()) {
            String cursor = null;
            do {
                ReadingPage page = archive.access().readings(tenant, decision, candidate, cursor, AT_ONCE);
                page.readings().forEach(this::tell);
                cursor = page.next();
            } while (cursor != null);
        }
        return ReadinessCommand.WHOLE;
    }

    private void tell(Reading one) {
        options.tell(
                one,
                "%s  %s  %s  %s"
                        .formatted(
                                one.time(),
                                one.caller(),
                                one.operation(),
                                one.decision() != null
                                        ? one.decision()
                                        : one.candidate() == null ? "" : one.candidate()));
    }
}
