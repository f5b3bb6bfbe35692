package io.readiness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.ChainProof;
import io.readiness.store.Archive;
import io.readiness.store.ChainVerification;
import io.readiness.store.ChainVerification.Broken;
import io.readiness.store.chain.StoredRecord.Head;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Walks along the chain, and names the first record that is not what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Walks along the chain from its first record, beside a running service too, and names the first that is missing or not what was written.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(
            names = "--sequence",
            description =
                    "With --hash: where the chain once ended, as an earlier run told it. The chain has to pass through it.")
    private @Nullable String sequence;

    @Option(names = "--hash", description = "The hash of the record there.")
    private @Nullable String hash;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Head kept = kept();
        try (Archive archive = options.open();
                Progress progress = new Progress("Verifying", archive.head().sequence())) {
            ChainVerification found = ChainProof.of(archive).walk(kept, progress::at);
            progress.close();
            tell(found, spec.commandLine().getOut());
            return found.broken() == null ? ReadinessCommand.WHOLE : ReadinessCommand.BROKEN;
        }
    }

    private @Nullable Head kept() {
        try {
            return ChainProof.kept(sequence, hash);
        } catch (InvalidRequest refused) {
            List<Fault> faults = Objects.requireNonNull(refused.problem().faults());
            Fault fault = faults.get(0);
            throw new ParameterException(
                    spec.commandLine(), "--" + fault.path() + " " + fault.message() + ". " + fault.hint());
        }
    }

    private void tell(ChainVerification found, PrintWriter to) throws JsonProcessingException {
        Broken broken = found.broken();
        if (options.isJson()) {
            to.println(JsonConfig.mapper().writeValueAsString(found));
        } else if (broken == null) {
            to.printf("The chain is whole: %d records.%n", found.records());
            if (found.records() > 0) {
                to.printf(
                        "It ends at --sequence %d --hash %s%nKept elsewhere, this proves later that nothing up to here was changed or cut off.%n",
                        found.head().sequence(), found.head().hash());
            }
        } else {
            to.printf(
                    "Record %d%s: %s%n",
                    broken.sequence(), broken.id() == null ? "" : " (" + broken.id() + ")", broken.says());
            // Rulebooks are looked at last, so one may be broken of which the records are not.
            to.printf(
                    found.records() < broken.sequence()
                            ? "%d records before it are whole.%n"
                            : "The %d records of the chain themselves are whole.%n",
                    found.records());
        }
    }
}
