package io.readiness.cli;

import io.readiness.access.Caller;
import io.readiness.store.Archive;
import io.readiness.store.DecisionStore;
import io.readiness.store.access.KeptTenant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes tenants, whose records are kept apart, and closes them. */
@Command(
        name = "tenant",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and closes tenants, whose records are kept apart.",
        subcommands = {TenantCommand.Create.class, TenantCommand.All.class, TenantCommand.Close.class},
        synopsisSubcommandLabel = "create | list | close")
final class TenantCommand extends CommandOfCommands {
    @Command(name = "create", mixinStandardHelpOptions = true, description = "Makes a tenant.")
    static final class Create extends WritingCommand {
        @Parameters(paramLabel = "<name>", description = "A name that none has or had.")
        private String name = "";

        @Override
        void write(Writing to) {
            KeptTenant made = DecisionStore.written(to.store().access().makeTenant(to.word("name", name)));
            to.tell(
                    made,
                    "The tenant " + made.name() + " is made. Make a key for it next: key create --tenant "
                            + made.name());
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all tenants.")
    static final class All extends ReadingCommand {
        @Override
        void read(Archive archive, StoreOptions to) {
            for (KeptTenant tenant : archive.access().tenants()) {
                to.tell(tenant, tenant.name() + (tenant.closed() == null ? "" : "  closed " + tenant.closed()));
            }
        }
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = "Closes a tenant for ever: none of its keys and people is let in any more.")
    static final class Close extends WritingCommand {
        @Parameters(paramLabel = "<name>", description = "The tenant.")
        private String name = "";

        @Override
        void write(Writing to) {
            KeptTenant closed = DecisionStore.written(to.store().access().closeTenant(name, Caller.ONLY_TENANT));
            to.tell(closed, "The tenant " + name + " is closed.");
        }
    }
}
