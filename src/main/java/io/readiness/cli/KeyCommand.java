package io.readiness.cli;

import io.readiness.access.Scope;
import io.readiness.store.Archive;
import io.readiness.store.DecisionStore;
import io.readiness.store.access.AccessWriter.MadeKey;
import io.readiness.store.access.KeptKey;
import io.readiness.store.access.NewKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives out keys, and takes them back. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes keys.",
        subcommands = {KeyCommand.Create.class, KeyCommand.All.class, KeyCommand.Revoke.class},
        synopsisSubcommandLabel = "create | list | revoke")
final class KeyCommand extends CommandOfCommands {
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a key, and tells it once: to the standard output, so that it can be handed on without being seen.")
    static final class Create extends WritingCommand {
        @Parameters(paramLabel = "<name>", description = "What it is for, as records tell who asked.")
        private String name = "";

        @Option(
                names = "--scope",
                required = true,
                split = ",",
                paramLabel = "<scope>",
                description = "What it allows: ${COMPLETION-CANDIDATES}. May be given several times.")
        private final List<Scope> scopes = new ArrayList<>();

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Option(
                names = "--last-day",
                paramLabel = "<day>",
                description = "The last day on which it is good, in UTC; otherwise it is until it is revoked.")
        private @Nullable LocalDate lastDay;

        @Option(
                names = "--requests",
                paramLabel = "<number>",
                description = "How many requests it may send in each period; otherwise as many as is usual.")
        private @Nullable Integer requests;

        @Override
        void write(Writing to) {
            if (requests != null && requests < 1) {
                throw to.wrong("--requests is " + requests + ", and has to be 1 or more.");
            }
            MadeKey made = DecisionStore.written(to.store()
                    .access()
                    .makeKey(new NewKey(
                            tenant.name(),
                            name,
                            scopes.stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new)),
                            requests,
                            lastDay == null
                                    ? null
                                    : lastDay.plusDays(1)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant())));
            to.tell(made, made.secret());
            to.remark("Keep it now: it is not told again. Its id, to revoke it, is "
                    + made.key().id() + ".");
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the keys of a tenant, without their secrets.")
    static final class All extends ReadingCommand {
        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void read(Archive archive, StoreOptions to) {
            archive.access().keys(tenant.name()).forEach(key -> to.tell(key, line(key)));
        }

        private static String line(KeptKey key) {
            String state = key.revoked() != null
                    ? "revoked " + key.revoked()
                    : key.expires() != null ? "until " + key.expires() : "until it is revoked";
            return "%s  %s  %s  %s  %s"
                    .formatted(
                            key.id(),
                            key.name(),
                            String.join(",", key.scopes()),
                            state,
                            key.used() == null ? "never used" : "used " + key.used());
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description =
                    "Revokes a key for ever. Services beside this command take it for good for some seconds more.")
    static final class Revoke extends WritingCommand {
        @Parameters(paramLabel = "<id>", description = "Its id, as the list tells it.")
        @SuppressWarnings("NullAway.Init") // Set by picocli.
        private UUID id;

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void write(Writing to) {
            KeptKey revoked = DecisionStore.written(to.store().access().revokeKey(tenant.name(), id));
            to.tell(revoked, "The key " + revoked.name() + " is revoked.");
        }
    }
}
