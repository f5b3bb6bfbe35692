package io.readiness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.ProblemException.UnreadableBody;
import io.readiness.api.integration.AshbySettings;
import io.readiness.api.integration.GreenhouseSettings;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.IntegrationEntry;
import io.readiness.api.integration.Vendor;
import io.readiness.api.order.PublicUrl;
import io.readiness.store.Archive;
import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreFault;
import io.readiness.store.integration.KeptIntegration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says with which applicant tracking systems a tenant speaks. */
@Command(
        name = "integration",
        mixinStandardHelpOptions = true,
        description = "Sets, lists and forgets the applicant tracking systems that a tenant speaks with.",
        subcommands = {IntegrationCommand.Set.class, IntegrationCommand.All.class, IntegrationCommand.Forget.class},
        synopsisSubcommandLabel = "set | list | forget")
final class IntegrationCommand extends CommandOfCommands {
    @Command(
            name = "set",
            mixinStandardHelpOptions = true,
            description =
                    "Takes what is to be known of a vendor from the standard input, in the place of what was said before: the JSON that is sent to /api/v1/integrations. Keys are not told again.")
    static final class Set extends WritingCommand {
        /** Ten times what the longest settings take. */
        private static final int MOST = 16 * 1024;

        @Parameters(paramLabel = "<vendor>", description = "${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init") // Set by picocli.
        private Vendor vendor;

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void write(Writing to) {
            String owner = to.caller(tenant.name()).tenant();
            try {
                IntegrationEntry kept = kept(to.integrations(), owner, System.in.readNBytes(MOST), to);
                to.tell(kept, lines(kept));
            } catch (UnreadableBody unreadable) {
                // Its sentence may quote what stands there, which may be a key.
                throw to.wrong("The standard input has to be one JSON object, such as { \"apiKey\": \"…\" }.");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private IntegrationEntry kept(IntegrationDesk desk, String owner, byte[] told, Writing to) throws IOException {
            return switch (vendor) {
                case GREENHOUSE -> desk.keepGreenhouse(owner, to.binder().bind(told, GreenhouseSettings.class));
                case ASHBY -> desk.keepAshby(owner, to.binder().bind(told, AshbySettings.class));
            };
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists those that a tenant speaks with, and what is to be entered there, without keys.")
    static final class All extends ReadingCommand {
        private static final ObjectMapper JSON = JsonConfig.mapper();

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void read(Archive archive, StoreOptions to) {
            Seal seal = to.seal();
            PublicUrl url = to.url();
            archive.integrations(tenant.name()).stream()
                    .map(kept -> IntegrationEntry.of(kept, settings(kept), seal, url))
                    .forEach(entry -> to.tell(entry, lines(entry)));
        }

        private static JsonNode settings(KeptIntegration kept) {
            try {
                return JSON.readTree(kept.settings());
            } catch (JsonProcessingException e) {
                throw new StoreFault("Kept settings of " + kept.vendor() + " cannot be read.", e);
            }
        }
    }

    private static String lines(IntegrationEntry entry) {
        StringBuilder lines = new StringBuilder("%s  %s  %s  %s"
                .formatted(
                        entry.vendor(),
                        entry.key() ? "key" : "no key",
                        entry.webhookSecret() ? "webhook secret" : "no webhook secret",
                        "changed " + entry.changed()));
        entry.addresses().forEach(one -> lines.append("%n  %s  %s".formatted(one.call(), one.url())));
        return lines.toString();
    }

    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description =
                    "Forgets the keys of a vendor. Orders that came from there stay, and it is told nothing of them.")
    static final class Forget extends WritingCommand {
        @Parameters(paramLabel = "<vendor>", description = "${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init") // Set by picocli.
        private Vendor vendor;

        @Mixin
        private final TenantOption tenant = new TenantOption();

        @Override
        void write(Writing to) {
            boolean known = to.integrations().forget(to.caller(tenant.name()).tenant(), vendor);
            to.tell(
                    Map.of("vendor", vendor.id(), "forgotten", known),
                    vendor.id() + (known ? " is forgotten." : " was not known."));
        }
    }
}
