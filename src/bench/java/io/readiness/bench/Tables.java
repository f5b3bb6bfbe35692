package io.readiness.bench;

import io.readiness.rulebook.Comparison;
import io.readiness.rulebook.EngineKind;
import io.readiness.rulebook.NodeEngines;
import io.readiness.rulebook.TextCost;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/** What the rounds measured, as the tables of the document. */
final class Tables {
    private static final int[] PIECES = {1, 5, 20, 50, 200};
    private static final int[] RULEBOOKS = {1, 2, 5, 10};

    private final Figures figures;

    Tables(Figures figures) {
        this.figures = figures;
    }

    /** The answers that may be wanted, by the methods that measure them. */
    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("conditions", "the rules' conditions, facts to what survives");
        answers.put("session", "one rule session, facts to what survives, with reasons");
        answers.put("shown", "band and path on what was told, no reasons");
        answers.put("bare", "bare decision: ranges, band, paths, question");
        answers.put("explained", "decision with trace and citations");
        answers.put("full", "candidate's full view");
        answers.put("trace", "candidate's trace view");
        answers.put("json", "candidate's full view, written as JSON");
        return answers;
    }

    /** This edition beside the other, each with its own rules and golden candidates. */
    void editions() throws IOException {
        Table table = new Table("one profile", "µs", "µs before", "× before", "KiB", "KiB before");
        answers().forEach((method, says) -> {
            String golden = "InProcess." + method + ":GOLDEN";
            String before = OtherEdition.AGAINST + golden;
            table.row(
                    says,
                    figures.time(golden),
                    figures.time(before),
                    figures.ratio(golden, before),
                    figures.kib(golden),
                    figures.kib(before));
        });
        table.write("editions");
    }

    void inProcess() throws IOException {
        Table table =
                new Table("one profile", "golden, µs", "golden, KiB", "random, µs", "random, KiB", "× bare decision");
        answers().forEach((method, says) -> {
            String golden = "InProcess." + method + ":GOLDEN";
            String random = "InProcess." + method + ":RANDOM";
            table.row(
                    says,
                    figures.time(golden),
                    figures.kib(golden),
                    figures.has(random) ? figures.time(random) : "",
                    figures.has(random) ? figures.kib(random) : "",
                    figures.ratio(golden, "InProcess.bare:GOLDEN"));
        });
        table.write("in-process");

        String change = "SmallestChange.find";
        Table changes = new Table("smallest change, one candidate and one target", "ms", "KiB");
        changes.row("mean", figures.time(change), figures.kib(change));
        for (int share : Rounds.PERCENTILES) {
            changes.row(share == 100 ? "slowest" : share + "th percentile", figures.time(change + "@" + share), "");
        }
        changes.write("smallest-change");
    }

    void engines(Comparison comparison, @Nullable NodeEngines node) throws IOException {
        Table table =
                new Table("engine", "version", "rules expressed", "µs a profile", "KiB a profile", "× this service");
        for (EngineKind kind : EngineKind.values()) {
            String name = "Engines.decide:" + kind;
            table.row(
                    kind.title(),
                    Versions.of(kind.group(), kind.artifact()),
                    expressed(comparison.expressed(kind), comparison),
                    figures.time(name),
                    figures.kib(name),
                    figures.ratio(name, "Engines.decide:READINESS"));
        }
        if (node == null) {
            table.note("The engines of Node were not measured: node or npm is missing, or could not install them.");
        } else {
            node.versions()
                    .forEach((engine, version) -> table.row(
                            engine + ", in Node",
                            version,
                            expressed(comparison.rules(), comparison),
                            figures.time(engine),
                            "–",
                            figures.ratio(engine, "Engines.decide:READINESS")));
        }
        table.write("engines");
    }

    private static String expressed(int rules, Comparison comparison) {
        return rules + " of " + comparison.rules();
    }

    void growth() throws IOException {
        texts();
        growth("growth-evidence", "pieces of evidence", "EvidenceGrowth.assess:", PIECES);
        growth("growth-rulebook", "times the rulebook, in a session", "RulebookGrowth.session:", RULEBOOKS);
        growth("growth-conditions", "times the rulebook, conditions alone", "RulebookGrowth.conditions:", RULEBOOKS);
    }

    private void texts() throws IOException {
        Table rows = new Table("text", "µs", "KiB");
        for (TextCost.Text text : TextCost.Text.values()) {
            String name = "TextCost.read:" + text;
            rows.row(text.title(), figures.time(name), figures.kib(name));
        }
        rows.write("texts");
    }

    private void growth(String table, String what, String benchmark, int... sizes) throws IOException {
        Table rows = new Table(what, "µs", "KiB", "µs for each", "KiB for each");
        SimpleRegression time = new SimpleRegression();
        SimpleRegression memory = new SimpleRegression();
        for (int size : sizes) {
            Spread us = figures.time(benchmark + size);
            Spread kib = figures.kib(benchmark + size);
            rows.row(size, us, kib, Spread.figure(us.median() / size), Spread.figure(kib.median() / size));
            time.addData(Math.log(size), Math.log(us.median()));
            memory.addData(Math.log(size), Math.log(kib.median()));
        }
        rows.note(
                "Time grows as the power %s of the size, memory as the power %s (least squares over the logarithms). What a profile costs however small it is flattens both."
                        .formatted(Spread.figure(time.getSlope()), Spread.figure(memory.getSlope())));
        rows.write(table);
    }
}
