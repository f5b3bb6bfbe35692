package io.readiness.cli;

import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.store.chain.StoreRefusal;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreUnavailable;
import java.io.PrintWriter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All that the command line knows. */
@Command(
        name = "java -jar quarkus-run.jar",
        mixinStandardHelpOptions = true,
        versionProvider = ReadinessCommand.PackagedVersion.class,
        description =
                "Proves what the service kept, administers who may ask and what is kept, and has the service start faster. Without a command, it is started.",
        subcommands = {
            VerifyCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            TenantCommand.class,
            KeyCommand.class,
            ReadingsCommand.class,
            EndpointCommand.class,
            DeliveriesCommand.class,
            RedeliverCommand.class,
            IntegrationCommand.class,
            CandidateCommand.Erase.class,
            CandidateCommand.Hold.class,
            CandidateCommand.Release.class,
            TrainCommand.class
        },
        synopsisSubcommandLabel = "<command>",
        exitCodeListHeading = "%nStatus:%n",
        exitCodeList = {
            "0:all is as it was written, or was done",
            "1:something was changed, is missing, or comes out differently",
            "2:the command is wrong, it is refused, or the store cannot be used"
        })
final class ReadinessCommand implements Runnable {
    /** All is as it was written. */
    static final int WHOLE = 0;

    /** Something is not. */
    static final int BROKEN = 1;

    /** Nothing can be said of it. */
    static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    /** Does what the words say, and returns the status to end with. */
    static int run(String... words) {
        quietly();
        return commandLine().execute(words);
    }

    /** It, for whoever has it tell elsewhere what it came to. */
    static CommandLine commandLine() {
        return new CommandLine(new ReadinessCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command.getErr()));
    }

    /** The version of the service in this jar, which Quarkus tells nobody before it has started. */
    static String version() {
        String packaged = ReadinessCommand.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }

    /** Tells the version to who asks for it. */
    static final class PackagedVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Outside the service nobody has set a level, and the engine would write down every step it takes. */
    private static void quietly() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        root.addHandler(new ConsoleHandler());
    }

    /** What the service would answer; values are left out, since one may be a key. */
    private static void tell(Problem problem, PrintWriter to) {
        if (problem.faults() == null) {
            to.println(problem.detail());
        } else {
            problem.faults().forEach(fault -> to.println(fault.path() + " " + fault.message() + ". " + fault.hint()));
        }
    }

    /** What an operator can mend is one sentence; everything else is a fault of this program. */
    private static int tell(Exception failure, PrintWriter to) {
        if (failure instanceof StoreRefusal.Altered) {
            to.println(failure.getMessage());
            return BROKEN;
        }
        if (failure instanceof StoreFault.InUse) {
            to.println(
                    failure.getMessage()
                            + " If that is a service: an SQLite file is written by one process at a time, so stop it, run this again, and start it; or leave it running and ask it for the same over HTTP: /api/v1/tenants, /api/v1/keys, /api/v1/candidates, /api/v1/webhook-endpoints, /api/v1/deliveries and /api/v1/integrations, with a key of the scope ADMINISTER.");
        } else if (failure instanceof StoreFault
                || failure instanceof StoreRefusal
                || failure instanceof StoreUnavailable) {
            to.println(failure.getMessage());
        } else if (failure instanceof ProblemException refused) {
            tell(refused.problem(), to);
        } else {
            failure.printStackTrace(to);
        }
        return UNUSABLE;
    }
}
