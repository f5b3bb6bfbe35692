package io.readiness.cli;

import io.readiness.api.webhook.DeliveryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has something sent again. */
@Command(
        name = "redeliver",
        mixinStandardHelpOptions = true,
        description =
                "Has something sent again, under the id that the receiver knows: by the service, as soon as it runs on this store.")
final class RedeliverCommand extends WritingCommand {
    @Parameters(paramLabel = "<id>", description = "The delivery, as deliveries tells it.")
    private String id = "";

    @Mixin
    private final TenantOption tenant = new TenantOption();

    @Override
    void write(Writing to) {
        DeliveryEntry again = to.webhooks().redeliver(to.caller(tenant.name()), id);
        to.tell(again, DeliveriesCommand.line(again));
    }
}
