package io.readiness.cli;

import io.readiness.api.webhook.DeliveryEntry;
import io.readiness.api.webhook.DeliveryEntry.DeliveryAttempt;
import io.readiness.store.Archive;
import io.readiness.store.outbox.Deliveries.DeliveryPage;
import io.readiness.store.outbox.KeptDelivery.State;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what was told to receivers, and what became of it. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description =
                "Tells what became of what is told to endpoints and vendors, newest first, beside a running service too.")
final class DeliveriesCommand extends ReadingCommand {
    private static final int AT_ONCE = 100;

    @Mixin
    private final TenantOption tenant = new TenantOption();

    @Option(
            names = "--endpoint",
            paramLabel = "<id>",
            description = "Only those to this endpoint, by its id, or to this address.")
    private @Nullable String endpoint;

    @Option(names = "--state", description = "Only those that are so far: ${COMPLETION-CANDIDATES}.")
    private @Nullable State state;

    @Override
    void read(Archive archive, StoreOptions to) {
        String cursor = null;
        do {
            DeliveryPage page = archive.outbox().deliveries(tenant.name(), endpoint, state, cursor, AT_ONCE);
            page.deliveries().stream().map(DeliveryEntry::of).forEach(delivery -> to.tell(delivery, line(delivery)));
            cursor = page.next();
        } while (cursor != null);
    }

    /** One line, which ends with what the receiver answered last. */
    static String line(DeliveryEntry delivery) {
        List<DeliveryAttempt> attempts = delivery.attempts();
        return "%s  %s  %s  %s  %s  %s"
                .formatted(
                        delivery.id(),
                        delivery.created(),
                        delivery.type(),
                        delivery.target(),
                        delivery.state().name().toLowerCase(Locale.ROOT),
                        attempts.isEmpty() ? "not tried yet" : answered(attempts.get(attempts.size() - 1)));
    }

    private static String answered(DeliveryAttempt last) {
        return last.status() == null ? last.said() : "answered " + last.status();
    }
}
