package io.readiness.cli;

import io.readiness.store.Archive;
import io.readiness.store.access.Reading;
import io.readiness.store.access.Reading.ReadingPage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who read what. */
@Command(
        name = "readings",
        mixinStandardHelpOptions = true,
        description = "Tells who read what is kept, newest first, beside a running service too.")
final class ReadingsCommand extends ReadingCommand {
    private static final int AT_ONCE = 100;

    @Mixin
    private final TenantOption tenant = new TenantOption();

    @Option(names = "--decision", paramLabel = "<id>", description = "Only who read this record.")
    private @Nullable UUID decision;

    @Option(names = "--candidate", description = "Only who read about this candidate.")
    private @Nullable String candidate;

    @Override
    void read(Archive archive, StoreOptions to) {
        String cursor = null;
        do {
            ReadingPage page = archive.access().readings(tenant.name(), decision, candidate, cursor, AT_ONCE);
            page.readings().forEach(one -> tell(one, to));
            cursor = page.next();
        } while (cursor != null);
    }

    private static void tell(Reading one, StoreOptions to) {
        to.tell(
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
