package io.readiness.bench;

import io.readiness.bench.Figures.Figure;
import io.readiness.rulebook.Cases;
import io.readiness.rulebook.Comparison;
import io.readiness.rulebook.NodeEngines;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures in rounds: in each, everything once, in a virtual machine of its own. What is compared was so measured within
 * minutes of each other, and a ratio is one of the same round; the spread is that between rounds.
 */
public final class Rounds {
    private static final int ROUNDS = Table.QUICK ? 1 : Integer.getInteger("bench.rounds", 3);
    /** Which of the sorted times are told, where single ones count. */
    static final List<Integer> PERCENTILES = List.of(50, 99, 100);

    private static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m");

    /** So long until what an assessment calls once or twice is compiled as well as what it calls a hundred times. */
    private static final int WARM_SECONDS = 10;

    private static final String IN_PROCESS = "\\.InProcess\\b";
    private static final double NODE_SECONDS = Table.QUICK ? 0.1 : 1.5;

    private final Figures figures = new Figures();

    public static void main(String[] arguments) throws Exception {
        OtherEdition other = OtherEdition.named();
        if (other == null) {
            measureAll();
        } else {
            measureAgainst(other);
        }
    }

    /** Of two editions only what both can be asked: one profile, and what may be wanted of it. */
    private static void measureAgainst(OtherEdition other) throws RunnerException, IOException {
        Rounds rounds = new Rounds();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.println("Round " + round + " of " + ROUNDS);
            rounds.golden();
            other.measure(IN_PROCESS, arguments("cases=" + Cases.GOLDEN), rounds.figures::add);
        }
        new Tables(rounds.figures).editions();
    }

    private static void measureAll() throws Exception {
        try (Comparison comparison = new Comparison()) {
            comparison.check();
            NodeEngines node = node();
            Rounds rounds = new Rounds();
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("Round " + round + " of " + ROUNDS);
                rounds.measure(node);
            }
            Tables tables = new Tables(rounds.figures);
            tables.inProcess();
            tables.engines(comparison, node);
            tables.growth();
        }
    }

    /** The engines of Node, or none where there is no Node. */
    private static @Nullable NodeEngines node() {
        try {
            return new NodeEngines();
        } catch (IOException missing) {
            System.out.println("Without the engines of Node: " + missing.getMessage());
            return null;
        }
    }

    private void measure(@Nullable NodeEngines node) throws RunnerException, IOException {
        golden();
        java(
                "InProcess\\.(session|shown|bare|json)",
                options -> longWarmed(options.param("cases", Cases.RANDOM.name())));
        java("Engines", options -> options);
        if (node != null) {
            for (String engine : node.versions().keySet()) {
                figures.add(engine, new Figure(node.measure(engine, NODE_SECONDS, NODE_SECONDS), Double.NaN));
            }
        }
        java("TextCost", options -> options);
        java("EvidenceGrowth", Rounds::longWarmed);
        java("RulebookGrowth", options -> options);
        java("SmallestChange", options -> options);
    }

    private void golden() throws RunnerException {
        java("InProcess", options -> longWarmed(options.param("cases", Cases.GOLDEN.name())));
    }

    /** A whole assessment passes through far more code than a rule does, and all of it has to be compiled first. */
    private static ChainedOptionsBuilder longWarmed(ChainedOptionsBuilder options) {
        return Table.QUICK ? options : options.warmupTime(TimeValue.seconds(WARM_SECONDS));
    }

    /** The same as {@link #java} asks for, warmed long, as arguments. */
    private static List<String> arguments(String parameter) {
        String quick = Table.QUICK ? "50ms" : null;
        return List.of(
                "-p",
                parameter,
                "-f",
                "1",
                "-jvmArgs",
                String.join(" ", MEMORY),
                "-wi",
                "2",
                "-w",
                quick == null ? WARM_SECONDS + "s" : quick,
                "-i",
                "3",
                "-r",
                quick == null ? "300ms" : quick);
    }

    private void java(String benchmarks, UnaryOperator<ChainedOptionsBuilder> more) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmarks + "\\b")
                .addProfiler(GCProfiler.class)
                // In this very process where nobody looks at the figures.
                .forks(Table.QUICK ? 0 : 1)
                .jvmArgs(MEMORY.toArray(String[]::new))
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(Table.QUICK ? 50 : 800))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(Table.QUICK ? 50 : 300))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        new Runner(more.apply(options).build()).run().forEach(this::add);
    }

    /** Under the name of class and method, and of the parameter where there is one. */
    private void add(RunResult run) {
        BenchmarkParams params = run.getParams();
        String method = params.getBenchmark();
        String name = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
        for (String key : params.getParamsKeys()) {
            name += ":" + params.getParam(key);
        }
        Result<?> time = run.getPrimaryResult();
        double kib = run.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024;
        figures.add(name, new Figure(time.getScore(), kib));
        if (params.getMode() == Mode.SampleTime) {
            for (int share : PERCENTILES) {
                figures.add(name + "@" + share, new Figure(time.getStatistics().getPercentile(share), kib));
            }
        }
    }
}
