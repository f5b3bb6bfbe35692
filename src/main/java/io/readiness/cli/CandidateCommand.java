package io.readiness.cli;

import io.readiness.store.Claim.Answer;
import io.readiness.store.DecisionStore;
import io.readiness.store.DecisionStore.Erasure;
import io.readiness.store.DecisionStore.Reply;
import io.readiness.store.chain.Receipt;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator does about a candidate: erases them, or keeps them from being erased. */
abstract class CandidateCommand extends WritingCommand {
    /** Nobody sent a request that could be sent again. */
    private static final Reply NO_REQUEST = new Reply(null, receipt -> new Answer(201, Map.of(), new byte[0]));

    @Parameters(paramLabel = "<candidate>", description = "The candidate, as callers named them in reference.")
    private String candidate = "";

    @Mixin
    private final TenantOption tenant = new TenantOption();

    String candidate() {
        return candidate;
    }

    String tenant() {
        return tenant.name();
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description = "Erases all that tells of a candidate, unless a legal hold keeps it.")
    static final class Erase extends CandidateCommand {
        @Override
        void write(Writing to) {
            Erasure erased = DecisionStore.written(to.store().erase(tenant(), caller(), candidate()));
            to.tell(
                    erased,
                    "Erased %d records, %d interviews and %d orders on %s."
                            .formatted(erased.records(), erased.interviews(), erased.orders(), candidate()));
        }
    }

    @Command(
            name = "hold",
            mixinStandardHelpOptions = true,
            description = "Keeps everything on a candidate from being erased, until it is released.")
    static final class Hold extends CandidateCommand {
        @Option(names = "--reason", required = true, description = "Why, in words that hold later.")
        private String reason = "";

        @Override
        void write(Writing to) {
            Receipt kept = DecisionStore.written(to.store().hold(tenant(), caller(), candidate(), reason, NO_REQUEST))
                    .receipts()
                    .get(0);
            to.tell(kept, "Held. The id of the hold, to release it alone, is " + kept.id() + ".");
        }
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Ends one hold on a candidate, or all of them.")
    static final class Release extends CandidateCommand {
        @Option(names = "--reason", required = true, description = "Why, in words that hold later.")
        private String reason = "";

        @Option(names = "--hold", paramLabel = "<id>", description = "The hold that ends; otherwise all of them do.")
        private @Nullable UUID hold;

        @Override
        void write(Writing to) {
            Receipt kept = DecisionStore.written(
                            to.store().release(tenant(), caller(), candidate(), reason, hold, NO_REQUEST))
                    .receipts()
                    .get(0);
            to.tell(kept, "Released.");
        }
    }
}
