package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.api.webhook.WebhookEndpoint;
import io.readiness.api.webhook.WebhookRequest;
import io.readiness.store.Archive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who hears of what happens. */
@Command(
        name = "endpoint",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and changes the endpoints that events are sent to.",
        subcommands = {
            EndpointCommand.Create.class,
            EndpointCommand.All.class,
            EndpointCommand.Enable.class,
            EndpointCommand.Disable.class,
            EndpointCommand.Rotate.class,
            EndpointCommand.Delete.class
        },
        synopsisSubcommandLabel = "create | list | enable | disable | rotate | delete")
final class EndpointCommand extends CommandOfCommands {
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description =
                    "Has events sent somewhere, and tells the secret with which they are signed once: to the standard output.")
    static final class Create extends WritingCommand {
        @Parameters(paramLabel = "<url>", description = "Where to: an address that begins with https://.")
        private String url = "";

        @Option(
                names = "--type",
                split = ",",
                paramLabel = "<type>",
                description =
                        "What it hears of, for example order.completed; otherwise of all. May be given several times.")
        private final List<String> types = new ArrayList<>();

        @Option(names = "--disabled", description = "Nothing is sent there for now.")
        private boolean disabled;

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void write(Writing to) {
            tellSecret(
                    to,
                    to.webhooks()
                            .create(
                                    to.caller(tenant.name()),
                                    to.binder().written(new WebhookRequest(url, types, disabled))),
                    "");
        }
    }

    private static void tellSecret(WritingCommand.Writing to, WebhookEndpoint endpoint, String more) {
        to.tell(endpoint, Objects.requireNonNull(endpoint.secret()));
        to.remark("Keep it now: it is not told again. The id of its endpoint is " + endpoint.id() + "." + more);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the endpoints of a tenant, without their secrets.")
    static final class All extends ReadingCommand {
        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void read(Archive archive, StoreOptions to) {
            archive.outbox().endpoints(tenant.name()).stream()
                    .map(WebhookEndpoint::of)
                    .forEach(endpoint -> to.tell(endpoint, line(endpoint)));
        }
    }

    private static String line(WebhookEndpoint endpoint) {
        String state = endpoint.disabled() == null
                ? "enabled"
                : switch (endpoint.disabled()) {
                    case BY_HAND -> "disabled";
                    case GONE -> "disabled, since it answered 410";
                };
        return "%s  %s  %s  %s"
                .formatted(
                        endpoint.id(),
                        endpoint.url(),
                        endpoint.types().isEmpty() ? "all" : String.join(",", endpoint.types()),
                        state);
    }

    /** What is done with one endpoint. */
    abstract static class OfOne extends WritingCommand {
        @Parameters(paramLabel = "<id>", description = "Its id, as the list tells it.")
        private String id = "";

        @Mixin
        private final TenantOption tenant = new TenantOption();

        abstract void write(Writing to, Caller caller, String id);

        @Override
        final void write(Writing to) {
            write(to, to.caller(tenant.name()), id);
        }
    }

    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = "Has events sent to an endpoint again. What was not sent meanwhile is sent again by hand.")
    static final class Enable extends OfOne {
        @Override
        void write(Writing to, Caller caller, String id) {
            WebhookEndpoint changed = to.webhooks().disable(caller, id, false, to.binder());
            to.tell(changed, line(changed));
        }
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Sends nothing to an endpoint for now. What waits to be sent there waits no more.")
    static final class Disable extends OfOne {
        @Override
        void write(Writing to, Caller caller, String id) {
            WebhookEndpoint changed = to.webhooks().disable(caller, id, true, to.binder());
            to.tell(changed, line(changed));
        }
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a new secret, and tells it once: to the standard output. For a while messages are signed with the one before as well.")
    static final class Rotate extends OfOne {
        @Override
        void write(Writing to, Caller caller, String id) {
            WebhookEndpoint changed = to.webhooks().newSecret(caller, id);
            tellSecret(to, changed, " The secret before signs as well until " + changed.earlierSecretUntil() + ".");
        }
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Forgets an endpoint, and all that was sent there.")
    static final class Delete extends OfOne {
        @Override
        void write(Writing to, Caller caller, String id) {
            WebhookEndpoint before = to.webhooks().delete(caller, id);
            to.tell(before, "The endpoint " + before.id() + " at " + before.url() + " is deleted.");
        }
    }
}
