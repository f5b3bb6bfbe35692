package io.readiness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.KeptDecisions;
import io.readiness.api.decision.Replay;
import io.readiness.api.decision.Replayer;
import io.readiness.api.start.Editions;
import io.readiness.store.Archive;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Kind;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes decisions again, and says which of them come out differently. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Makes decisions again under the rulebooks that decided, beside a running service too, and holds each answer byte for byte against the one that was given. Of all of them, it names those that do not come out the same.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "<id>", description = "The decisions.")
    private final List<UUID> ids = new ArrayList<>();

    @Option(names = "--all", description = "All decisions, of all tenants.")
    private boolean all;

    @Option(
            names = "--from",
            paramLabel = "<time>",
            description = "With --all: only those written then or later, for example 2026-11-01T00:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--before", paramLabel = "<time>", description = "With --all: only those written earlier.")
    private @Nullable Instant before;

    @Option(names = "--current", description = "Tell also what differs under the rulebook in force now.")
    private boolean current;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    private final ObjectMapper json = JsonConfig.mapper();
    private int identical;
    private int different;
    private int erased;
    private int notRepeatable;
    private int unknown;

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name decisions by their ids, or say --all.");
        }
        if (!all && (from != null || before != null)) {
            throw new ParameterException(spec.commandLine(), "--from and --before choose among --all.");
        }
        try (Archive archive = options.open();
                Editions editions = editions();
                Progress progress =
                        new Progress("Replaying", all ? archive.head().sequence() : ids.size())) {
            KeptDecisions decisions = KeptDecisions.in(archive, editions);
            Replayer replayer = new Replayer(decisions, editions, ReadinessCommand.version());
            if (all) {
                long last = archive.head().sequence();
                archive.eachDecision(from, before, record -> {
                    replay(record, decisions, replayer);
                    progress.at(record.header().sequence(), last);
                });
            } else {
                for (int i = 0; i < ids.size(); i++) {
                    replay(ids.get(i), archive, decisions, replayer);
                    progress.at(i + 1, ids.size());
                }
            }
        }
        if (all) {
            summarise();
        }
        return different + notRepeatable + unknown == 0 ? ReadinessCommand.WHOLE : ReadinessCommand.BROKEN;
    }

    private Editions editions() {
        try {
            return Editions.of(options.rulebook(), options.rulebookCache());
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }

    /** One that is missing, or is not read any more, keeps nobody from the others. */
    private void replay(UUID id, Archive archive, KeptDecisions decisions, Replayer replayer) {
        try {
            archive.find(id)
                    .filter(record -> record.header().kind() == Kind.DECISION)
                    .ifPresentOrElse(record -> replay(record, decisions, replayer), () -> {
                        unknown++;
                        tell(
                                id,
                                Problem.of(
                                        ProblemKind.UNKNOWN_DECISION,
                                        "There is no decision " + id + " in this store."));
                    });
        } catch (StoreRefusal.Altered altered) {
            notRepeatable++;
            tell(id, Problem.of(ProblemKind.ALTERED, String.valueOf(altered.getMessage())));
        }
    }

    private void replay(StoredRecord record, KeptDecisions decisions, Replayer replayer) {
        UUID id = record.header().id();
        try {
            tell(replayer.replay(decisions.whole(record), current));
        } catch (ProblemException refused) {
            if (refused.problem().type().equals(ProblemKind.ERASED.type())) {
                erased++;
            } else {
                notRepeatable++;
            }
            tell(id, refused.problem());
        }
    }

    private void tell(UUID id, Problem problem) {
        if (options.isJson()) {
            print(new ReplayLine(id, null, problem));
        } else if (!all || !problem.type().equals(ProblemKind.ERASED.type())) {
            out().println(problem.detail());
        }
    }

    private void tell(Replay replay) {
        if (replay.identical()) {
            identical++;
        } else {
            different++;
        }
        if (options.isJson()) {
            print(new ReplayLine(replay.id(), replay, null));
            return;
        }
        List<String> today = replay.sayingToday();
        if (!replay.identical()) {
            out().printf(
                            "%s comes out differently: the answer of version %s had %s, that of version %s has %s.%n",
                            replay.id(),
                            replay.writtenBy(),
                            replay.answerHash(),
                            replay.replayedBy(),
                            replay.replayedHash());
        } else if (!all || !today.isEmpty()) {
            out().printf(
                            "%s comes out the same, byte for byte, under rulebook %s.%n",
                            replay.id(), replay.edition().version());
        }
        today.forEach(sentence -> out().println("  " + sentence));
    }

    private void summarise() {
        if (options.isJson()) {
            print(new Summary(identical, different, erased, notRepeatable));
        } else {
            out().printf(
                            "%d decisions come out the same, %d differently, %d cannot be made again, %d were erased.%n",
                            identical, different, notRepeatable, erased);
        }
    }

    private void print(Object line) {
        try {
            out().println(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /**
     * What became of one decision.
     *
     * @param id the decision
     * @param replay what came out
     * @param problem why nothing did
     */
    record ReplayLine(
            UUID id, @Nullable Replay replay, @Nullable Problem problem) {}

    /**
     * What became of all of them.
     *
     * @param identical how many come out the same, byte for byte
     * @param different how many come out differently
     * @param erased how many were erased
     * @param notRepeatable how many cannot be made again
     */
    record Summary(int identical, int different, int erased, int notRepeatable) {}
}
