import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What it costs to keep what is decided: on both stores, beside the same without a store and beside a commit for each. */
final class Stored {
    private final Path out;
    private final boolean quick;
    private final String scoring;
    private final List<byte[]> profiles;
    private final byte[] lines;

    /**
     * Measures nothing yet.
     *
     * @param scoring where profiles are assessed, with a query that goes on
     * @param profiles what is asked, one by one
     * @param lines the same as a batch
     */
    Stored(Path out, boolean quick, String scoring, List<byte[]> profiles, byte[] lines) {
        this.out = out;
        this.quick = quick;
        this.scoring = scoring;
        this.profiles = profiles;
        this.lines = lines;
    }

    /** What is held against each other. */
    private enum Side {
        NOT_KEPT("not kept"),
        KEPT("kept"),
        ALONE("kept, a commit for each");

        private final String title;

        Side(String title) {
            this.title = title;
        }
    }

    private record Figure(double rate, double p50, double p99, double cpuMicros, double callersBusy) {}

    String measured() throws IOException {
        Path folder = Files.createTempDirectory(out, "stores");
        String load = Files.readString(Path.of("/proc/loadavg"))
                .replaceAll("^((\\S+ ?){3}).*\\s*", "$1")
                .strip();
        StringBuilder page = new StringBuilder();
        page.append("`POST /api/v1/assessments` for ")
                .append(profiles.size())
                .append(" golden candidates in turn over ")
                .append(Measure.USUAL_CONNECTIONS)
                .append(
                        " connections, closed loop. *Not kept* is the same service asked with `store=false`; *a commit for each* is one that lets no two records share a commit. Services and generator share all cores. ")
                .append(rounds())
                .append(" rounds in turns: median, in brackets least and most. The load of the machine was ")
                .append(load)
                .append(" before (1, 5 and 15 minutes).\n\n");
        Measure.row(
                page,
                "store, view",
                "",
                "answers/s",
                "p50, ms",
                "p99, ms",
                "CPU µs a request",
                "to not kept",
                "to a commit for each");
        Measure.rule(page, 8);
        StringBuilder batches = new StringBuilder();
        StringBuilder alone = new StringBuilder();
        alone.append("\nThe store alone, with nothing assessed: records from ")
                .append(Measure.USUAL_CONNECTIONS)
                .append(" who each wait for theirs:\n\n");
        Measure.row(alone, "store", "records/s", "a commit for each, records/s", "to a commit for each");
        Measure.rule(alone, 4);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            http(
                    page,
                    batches,
                    "SQLite",
                    "jdbc:sqlite:" + folder.resolve("kept.db"),
                    "jdbc:sqlite:" + folder.resolve("alone.db"));
            String url = server.getJdbcUrl("postgres", "postgres");
            http(page, batches, "PostgreSQL", url, url);
            alone(alone, "SQLite", "jdbc:sqlite:" + folder.resolve("records.db"));
            alone(alone, "PostgreSQL", url);
        }
        page.append("\nOne batch of the same candidates:\n\n");
        Measure.row(page, "store, view", "not kept, profiles/s", "kept, profiles/s", "to not kept");
        Measure.rule(page, 4);
        page.append(batches);
        page.append(alone);
        starts(page, folder);
        return page.toString();
    }

    private int rounds() {
        return quick ? 2 : 7;
    }

    private double seconds() {
        return quick ? 0.7 : 4;
    }

    private void http(StringBuilder page, StringBuilder batches, String name, String url, String alone) {
        List<String> sharing = List.of("-Dreadiness.store.url=" + url);
        List<String> each = List.of("-Dreadiness.store.url=" + alone, "-Dreadiness.bench.commit-records=1");
        Path app = out.resolve("ordinary");
        try (Server kept = new Server(app, List.of(), sharing, out.resolve("kept.log"));
                Load load = new Load(kept.port)) {
            kept.ready();
            try (Server single = new Server(app, List.of(), each, out.resolve("alone.log"));
                    Load loadSingle = new Load(single.port)) {
                single.ready();
                for (String view : List.of("summary", "full")) {
                    Map<Side, List<Figure>> figures = new EnumMap<>(Side.class);
                    for (int round = quick ? 0 : -2; round < rounds(); round++) {
                        // Whoever comes second may find a warmer machine, so they change places. The first rounds warm
                        // up.
                        List<Side> turn = new ArrayList<>(List.of(Side.values()));
                        Collections.rotate(turn, round);
                        for (Side side : turn) {
                            Measure.say(name + ", " + view + ", round " + (round + 1) + ": " + side.title);
                            boolean ofTheOther = side == Side.ALONE;
                            Figure figure = figure(
                                    ofTheOther ? single : kept,
                                    ofTheOther ? loadSingle : load,
                                    scoring + "&view=" + view + (side == Side.NOT_KEPT ? "&store=false" : ""),
                                    round < 0 ? 3 * seconds() : seconds());
                            if (round >= 0) {
                                figures.computeIfAbsent(side, first -> new ArrayList<>())
                                        .add(figure);
                            }
                        }
                    }
                    for (Side side : Side.values()) {
                        row(page, name + ", " + view, side, figures);
                    }
                }
            }
            for (String view : List.of("summary", "full")) {
                batch(batches, name + ", " + view, load, "&view=" + view);
            }
        }
    }

    private Figure figure(Server server, Load load, String path, double seconds) {
        List<Load.Request> requests =
                profiles.stream().map(body -> new Load.Request(path, body)).toList();
        double cpu = server.cpuSeconds();
        double own = Server.cpuSeconds(ProcessHandle.current().pid());
        long start = System.nanoTime();
        Load.Outcome outcome = load.closed(requests, Measure.USUAL_CONNECTIONS, seconds);
        return new Figure(
                outcome.rate(),
                outcome.micros(50) / 1000,
                outcome.micros(99) / 1000,
                (server.cpuSeconds() - cpu) * 1e6 / outcome.answers(),
                (Server.cpuSeconds(ProcessHandle.current().pid()) - own) * 1e9 / (System.nanoTime() - start));
    }

    private static void row(StringBuilder page, String name, Side side, Map<Side, List<Figure>> figures) {
        List<Figure> of = figures.get(side);
        Measure.row(
                page,
                name,
                side.title,
                Spread.of(of, Figure::rate).whole(0),
                Spread.of(of, Figure::p50).middle(1),
                Spread.of(of, Figure::p99).middle(1),
                Spread.of(of, Figure::cpuMicros).whole(0),
                side == Side.NOT_KEPT ? "" : ratio(of, figures.get(Side.NOT_KEPT)),
                side == Side.KEPT ? ratio(of, figures.get(Side.ALONE)) : "");
    }

    /** Of what was measured in the same round. */
    private static String ratio(List<Figure> these, List<Figure> those) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < these.size(); i++) {
            ratios.add(these.get(i).rate() / those.get(i).rate());
        }
        return new Spread(ratios).whole(2);
    }

    private record Batches(double notKept, double kept) {}

    private void batch(StringBuilder page, String name, Load load, String view) {
        String path = scoring.replace("?", "/batch?") + view;
        int times = quick ? 20 : 250;
        load.batch(path, lines, times);
        load.batch(path + "&store=false", lines, times);
        List<Batches> rounds = new ArrayList<>();
        for (int i = 0; i < rounds(); i++) {
            Measure.say(name + ", batch, round " + (i + 1));
            double first = load.batch(path + (i % 2 == 0 ? "" : "&store=false"), lines, times);
            double second = load.batch(path + (i % 2 == 0 ? "&store=false" : ""), lines, times);
            rounds.add(i % 2 == 0 ? new Batches(second, first) : new Batches(first, second));
        }
        Measure.row(
                page,
                name,
                Spread.of(rounds, Batches::notKept).middle(0),
                Spread.of(rounds, Batches::kept).middle(0),
                Spread.of(rounds, one -> one.kept() / one.notKept()).whole(2));
    }

    private record Alone(double sharing, double each) {}

    private void alone(StringBuilder page, String name, String url) {
        List<Alone> rounds = new ArrayList<>();
        for (int i = 0; i < rounds(); i++) {
            Measure.say(name + ", records alone, round " + (i + 1));
            List<String> each = List.of("-Dreadiness.bench.commit-records=1");
            double first = Records.aSecond(url, seconds(), i % 2 == 0 ? List.of() : each);
            double second = Records.aSecond(url, seconds(), i % 2 == 0 ? each : List.of());
            rounds.add(i % 2 == 0 ? new Alone(first, second) : new Alone(second, first));
        }
        Measure.row(
                page,
                name,
                Spread.of(rounds, Alone::sharing).whole(0),
                Spread.of(rounds, Alone::each).whole(0),
                Spread.of(rounds, one -> one.sharing() / one.each()).whole(1));
    }

    // Start-up

    private record Started(double ready, double cpuSeconds, double mebibytes) {}

    private void starts(StringBuilder page, Path folder) throws IOException {
        List<Started> without = new ArrayList<>();
        List<Started> with = new ArrayList<>();
        List<Started> first = new ArrayList<>();
        List<String> current = List.of("-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("started.db"));
        started(current);
        for (int i = 0; i < (quick ? 2 : 10); i++) {
            Measure.say("start " + (i + 1));
            boolean even = i % 2 == 0;
            (even ? without : with).add(started(even ? List.of() : current));
            (even ? with : without).add(started(even ? current : List.of()));
            first.add(started(List.of("-Dreadiness.store.url=jdbc:sqlite:" + folder.resolve("new" + i + ".db"))));
        }
        page.append("\nFrom `java -jar` until `/q/health/ready` answers, ")
                .append(with.size())
                .append(" starts each, in turns:\n\n");
        Measure.row(
                page, "start", "ready, ms", "processor time until then, s", "more than without, s", "RSS then, MiB");
        Measure.rule(page, 5);
        start(page, "without a store", without, without);
        start(page, "with a store (SQLite) that is there", with, without);
        start(page, "with a new store, whose tables are made", first, without);
    }

    private Started started(List<String> flags) {
        try (Server server = new Server(out.resolve("ordinary"), List.of(), flags, out.resolve("start.log"))) {
            double ready = server.ready();
            return new Started(ready, server.cpuSeconds(), server.mebibytes("VmRSS"));
        }
    }

    private static void start(StringBuilder page, String name, List<Started> these, List<Started> without) {
        List<Double> more = new ArrayList<>();
        for (int i = 0; i < these.size(); i++) {
            more.add(these.get(i).cpuSeconds() - without.get(i).cpuSeconds());
        }
        Measure.row(
                page,
                name,
                Spread.of(these, Started::ready).whole(0),
                Spread.of(these, Started::cpuSeconds).whole(2),
                these == without ? "" : new Spread(more).whole(2),
                Spread.of(these, Started::mebibytes).middle(0));
    }
}
