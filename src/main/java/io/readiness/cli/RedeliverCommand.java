package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.api.webhook.DeliveryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(names = "--tenant", description = "Whose it is; otherwise of ${DEFAULT-VALUE}.")
    private String tenant = Caller.ONLY_TENANT;

    @Override
    void write(Writing to) {
        DeliveryEntry again = to.webhooks().redeliver(to.caller(tenant), id);
        to.tell(again, DeliveriesCommand.line(again));
    }
}
