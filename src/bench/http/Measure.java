import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the packaged service from outside: over HTTP against an endpoint that concludes nothing, and how it starts and
 * what memory it takes. Sides take turns within each round, so that what disturbs one disturbs the other.
 */
final class Measure {
    private static final String SCORING = "/api/v1/assessments";
    private static final String NO_OP = "/bench/no-op";

    /** A day that all golden candidates can have been assessed on. */
    private static final String AS_OF = "2026-11-22";

    static final int USUAL_CONNECTIONS = 32;
    private static final int REQUESTS_BEFORE_MEMORY = 10_000;

    /** As many as the JVM wants to have seen of a method that loops nowhere and calls on (Tier4CompileThreshold). */
    private static final int REQUESTS_BEFORE_ALL_IS_COMPILED = 15_000;

    /** It is warm when so many runs in a row were hardly quicker than the quickest before them; the most runs that it gets. */
    private static final int ENOUGH_ALIKE = 4;

    private static final double QUICKER = 1.02;
    private static final int MOST_WARMING = 60;

    /** Shares of the slower side's closed maximum at which requests fall due. */
    private static final double[] OPEN_SHARES = {0.5, 0.8};

    /** How often as many are sent, until what compilers do early or late has paid. */
    private static final int TIMES_AS_MANY = 5;

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final List<String> MODEST = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx128m");

    private final Path root;
    private final Path out;
    private final boolean quick;

    private Measure(Path root, boolean quick) throws IOException {
        this.root = root;
        this.out = Files.createDirectories(root.resolve("target/bench"));
        this.quick = quick;
    }

    /**
     * Measures.
     *
     * @param args the project's folder, the service's cores, and what was said to the script
     */
    public static void main(String[] args) throws IOException {
        List<String> said = Arrays.asList(args);
        Measure measure = new Measure(Path.of(args[0]).toAbsolutePath().normalize(), said.contains("--quick"));
        if (said.contains("--store")) {
            measure.write("store", measure.store());
        } else if (said.contains("--start-up")) {
            measure.write("start-up", measure.startUp());
            measure.write("batch", measure.batch());
        } else {
            measure.write("http", measure.http(args[1]));
        }
    }

    // Over HTTP

    /** One side of a comparison in one round. */
    private record Side(Load.Outcome outcome, double cpuMicros, double loadShare) {}

    /** Both sides of one round. */
    private record Round(Side noOp, Side scoring) {
        double throughput() {
            return scoring.outcome().rate() / noOp.outcome().rate();
        }

        double slower(double percentile) {
            return scoring.outcome().micros(percentile) / noOp.outcome().micros(percentile);
        }

        double moreCpu() {
            return scoring.cpuMicros() - noOp.cpuMicros();
        }
    }

    /** What is asked of both sides in one view of the answer: the same bodies, and answers of the same sizes. */
    private record View(String name, List<Load.Request> scoring, List<Load.Request> noOp, double bytes) {}

    private String http(String serverCores) throws IOException {
        Path app = out.resolve("with-no-op");
        List<String> pinned = serverCores.isEmpty() ? List.of() : List.of("taskset", "-c", serverCores);
        try (Server server = new Server(app, pinned, List.of(), out.resolve("service.log"));
                Load load = new Load(server.port)) {
            server.ready();
            View full = view(server, "candidate, full", "");
            List<View> views = List.of(
                    view(server, "candidate, summary", "&view=summary"),
                    full,
                    view(server, "recruiter, full", "&audience=recruiter"),
                    view(server, "candidate, trace", "&view=trace"));
            for (View view : views) {
                warmUp(load, view);
            }
            StringBuilder page = new StringBuilder();
            page.append(machine()).append("\n\n");
            page.append("Scoring is `POST ")
                    .append(SCORING)
                    .append("` for ")
                    .append(full.scoring().size())
                    .append(
                            " golden candidates in turn. The no-op reads, binds and validates the same body on the same event")
                    .append(
                            " loop, concludes nothing, and writes prepared bytes, as many as the real answer to that candidate")
                    .append(" has. The generator is a process of its own")
                    .append(
                            serverCores.isEmpty()
                                    ? ""
                                    : " on cores of its own (the service has core " + serverCores + ")")
                    .append("; answers are not compressed. Both sides take turns in ")
                    .append(rounds())
                    .append(" rounds; given is the median, in brackets least and most.\n\n");
            page.append("Closed loop, candidate, full (")
                    .append(Spread.text(full.bytes() / 1024, 1))
                    .append(" KiB an answer):\n\n");
            closed(page, server, load, full);
            page.append("\nOpen loop, candidate, full, ")
                    .append(USUAL_CONNECTIONS)
                    .append(" connections, timed from when a request was due:\n\n");
            open(page, server, load, full);
            page.append("\nViews, closed loop, ").append(USUAL_CONNECTIONS).append(" connections:\n\n");
            views(page, server, load, views);
            return page.toString();
        }
    }

    /** What is called once for an answer is compiled after thousands of them, so no time that is fixed would be long enough. */
    private void warmUp(Load load, View view) {
        say("warming up: " + view.name());
        load.closed(view.noOp(), USUAL_CONNECTIONS, seconds());
        double best = 0;
        long answers = 0;
        int noQuicker = 0;
        for (int i = 0; i < (quick ? 2 : MOST_WARMING); i++) {
            Load.Outcome outcome = load.closed(view.scoring(), USUAL_CONNECTIONS, seconds());
            answers += outcome.answers();
            noQuicker = outcome.rate() > best * QUICKER ? 0 : noQuicker + 1;
            best = Math.max(best, outcome.rate());
            if (answers >= REQUESTS_BEFORE_ALL_IS_COMPILED && noQuicker >= ENOUGH_ALIKE) {
                return;
            }
        }
    }

    private int rounds() {
        return quick ? 2 : 5;
    }

    private double seconds() {
        return quick ? 0.7 : 3;
    }

    private View view(Server server, String name, String query) throws IOException {
        List<Load.Request> scoring = new ArrayList<>();
        List<Load.Request> noOp = new ArrayList<>();
        double bytes = 0;
        for (byte[] body : golden()) {
            String path = SCORING + "?asOf=" + AS_OF + query;
            int size = server.post(path, body).length;
            scoring.add(new Load.Request(path, body));
            String empty = NO_OP + "?bytes=" + size;
            if (server.post(empty, body).length != size) {
                throw new IllegalStateException("The no-op answers with another size than it was asked for.");
            }
            noOp.add(new Load.Request(empty, body));
            bytes += size;
        }
        return new View(name, scoring, noOp, bytes / scoring.size());
    }

    private List<byte[]> golden() throws IOException {
        return goldenProfiles(root);
    }

    /** The profiles of the golden candidates of a project. */
    static List<byte[]> goldenProfiles(Path root) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.resolve("rules/golden"))) {
            for (Path folder : folders.sorted().toList()) {
                bodies.add(Files.readAllBytes(folder.resolve("profile.json")));
            }
        }
        return bodies;
    }

    /** One run of one side, measured. */
    @FunctionalInterface
    private interface Run {
        Load.Outcome of(List<Load.Request> requests);
    }

    private List<Round> rounds(String what, Server server, View view, Run run) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < rounds(); i++) {
            say(what + ", round " + (i + 1) + " of " + rounds());
            // Whoever comes second may find a warmer machine, so they change places.
            Side first = side(server, run, i % 2 == 0 ? view.noOp() : view.scoring());
            Side second = side(server, run, i % 2 == 0 ? view.scoring() : view.noOp());
            rounds.add(i % 2 == 0 ? new Round(first, second) : new Round(second, first));
        }
        return rounds;
    }

    private static Side side(Server server, Run run, List<Load.Request> requests) {
        double cpu = server.cpuSeconds();
        double own = Server.cpuSeconds(ProcessHandle.current().pid());
        long start = System.nanoTime();
        Load.Outcome outcome = run.of(requests);
        double wall = (System.nanoTime() - start) / 1e9;
        return new Side(
                outcome,
                (server.cpuSeconds() - cpu) * 1e6 / outcome.answers(),
                (Server.cpuSeconds(ProcessHandle.current().pid()) - own) / wall);
    }

    private void closed(StringBuilder page, Server server, Load load, View view) {
        row(
                page,
                "connections",
                "no-op req/s",
                "scoring req/s",
                "throughput ratio",
                "no-op p50, p99 µs",
                "scoring p50, p99 µs",
                "p99 ratio",
                "no-op, scoring CPU µs a request",
                "more CPU µs",
                "generator busy, no-op, scoring");
        rule(page, 10);
        for (int connections : new int[] {1, 8, 32, 256}) {
            List<Round> rounds = rounds(
                    connections + " connections",
                    server,
                    view,
                    requests -> load.closed(requests, connections, seconds()));
            row(
                    page,
                    String.valueOf(connections),
                    Spread.of(rounds, one -> one.noOp().outcome().rate()).middle(0),
                    Spread.of(rounds, one -> one.scoring().outcome().rate()).middle(0),
                    Spread.of(rounds, Round::throughput).whole(2),
                    percentiles(rounds, false),
                    percentiles(rounds, true),
                    Spread.of(rounds, one -> one.slower(99)).whole(2),
                    cpu(rounds),
                    Spread.of(rounds, Round::moreCpu).whole(0),
                    busy(rounds));
        }
    }

    private void open(StringBuilder page, Server server, Load load, View view) {
        List<Load.Outcome> most = new ArrayList<>();
        for (int i = 0; i < (quick ? 1 : 3); i++) {
            most.add(load.closed(view.scoring(), USUAL_CONNECTIONS, seconds()));
        }
        // Scoring does all that the no-op does and more, so its maximum is the lesser one.
        double maximum = Spread.of(most, Load.Outcome::rate).median();
        row(
                page,
                "due a second",
                "answered a second, no-op, scoring",
                "no-op p50, p99 µs",
                "scoring p50, p99 µs",
                "p50 ratio",
                "p99 ratio",
                "no-op, scoring CPU µs a request");
        rule(page, 7);
        for (double share : OPEN_SHARES) {
            double rate = maximum * share;
            List<Round> rounds = rounds(
                    Spread.text(rate, 0) + " due a second",
                    server,
                    view,
                    requests -> load.open(requests, USUAL_CONNECTIONS, rate, seconds()));
            row(
                    page,
                    Spread.text(rate, 0) + " (" + Math.round(share * 100) + " % of scoring's closed maximum)",
                    Spread.of(rounds, one -> one.noOp().outcome().rate()).middle(0) + ", "
                            + Spread.of(rounds, one -> one.scoring().outcome().rate())
                                    .middle(0),
                    percentiles(rounds, false),
                    percentiles(rounds, true),
                    Spread.of(rounds, one -> one.slower(50)).whole(2),
                    Spread.of(rounds, one -> one.slower(99)).whole(2),
                    cpu(rounds));
        }
    }

    private void views(StringBuilder page, Server server, Load load, List<View> views) {
        row(
                page,
                "view",
                "KiB an answer",
                "no-op req/s",
                "scoring req/s",
                "throughput ratio",
                "no-op, scoring CPU µs a request",
                "more CPU µs");
        rule(page, 7);
        for (View view : views) {
            List<Round> rounds =
                    rounds(view.name(), server, view, requests -> load.closed(requests, USUAL_CONNECTIONS, seconds()));
            row(
                    page,
                    view.name(),
                    Spread.text(view.bytes() / 1024, 1),
                    Spread.of(rounds, one -> one.noOp().outcome().rate()).middle(0),
                    Spread.of(rounds, one -> one.scoring().outcome().rate()).middle(0),
                    Spread.of(rounds, Round::throughput).whole(2),
                    cpu(rounds),
                    Spread.of(rounds, Round::moreCpu).whole(0));
        }
    }

    private static String percentiles(List<Round> rounds, boolean scoring) {
        return Spread.of(rounds, one -> side(one, scoring).outcome().micros(50)).middle(0) + ", "
                + Spread.of(rounds, one -> side(one, scoring).outcome().micros(99))
                        .middle(0);
    }

    private static String cpu(List<Round> rounds) {
        return Spread.of(rounds, one -> one.noOp().cpuMicros()).middle(0) + ", "
                + Spread.of(rounds, one -> one.scoring().cpuMicros()).middle(0);
    }

    /** A generator that is busy all the time holds the service back, and the ratio towards 1. */
    private static String busy(List<Round> rounds) {
        return Spread.of(rounds, one -> one.noOp().loadShare() * 100).middle(0) + " %, "
                + Spread.of(rounds, one -> one.scoring().loadShare() * 100).middle(0) + " %";
    }

    private static Side side(Round round, boolean scoring) {
        return scoring ? round.scoring() : round.noOp();
    }

    // Start-up and memory

    private record Started(double ready, double cpuSeconds, double answered, double rss) {}

    /**
     * A way to start.
     *
     * @param flags options of the virtual machine; empty: by the start script with its own
     * @param forgets whether kept rulebooks are forgotten before
     */
    private record Way(String name, Path app, Optional<List<String>> flags, boolean forgets) {
        Server server(Path log) {
            return flags.map(told -> new Server(app, List.of(), told, log)).orElseGet(() -> new Server(app, log));
        }
    }

    private String startUp() throws IOException {
        Path app = out.resolve("ordinary");
        Path trained = out.resolve("trained");
        Path changed = changedRulebook();
        Path cache = out.resolve("kept-rulebooks");
        List<String> folder = List.of("-Dreadiness.rulebook.folder=" + changed, "-Dreadiness.rulebook.cache=" + cache);
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("packaged rulebook", app, Optional.of(List.of()), false));
        ways.add(new Way("changed rulebook, first start (compiles)", app, Optional.of(folder), true));
        ways.add(new Way("changed rulebook, further starts (kept)", app, Optional.of(folder), false));
        Path archive = trained.resolve("readiness.jsa");
        if (Files.exists(archive)) {
            // Without the archive in use the machine refuses to start, so what is measured is what is told.
            ways.add(new Way(
                    "packaged rulebook, archive",
                    trained,
                    Optional.of(List.of("-XX:SharedArchiveFile=readiness.jsa", "-Xshare:on")),
                    false));
            ways.add(new Way("packaged rulebook, `bin/readiness`", trained, Optional.empty(), false));
        }
        byte[] body = golden().get(0);
        List<List<Started>> starts = new ArrayList<>();
        ways.forEach(way -> starts.add(new ArrayList<>()));
        for (int i = 0; i < starts(); i++) {
            for (int which = 0; which < ways.size(); which++) {
                Way way = ways.get(which);
                say("start " + (i + 1) + ": " + way.name());
                if (way.forgets()) {
                    forget(cache);
                }
                starts.get(which).add(started(way, body));
            }
        }
        StringBuilder page = new StringBuilder();
        page.append(machine()).append("\n\n");
        page.append(
                        "From `java -jar` until `/q/health/ready` answers, and until the first assessment is answered after that; ")
                .append(starts())
                .append(" starts each, in turns, on all cores: median, in brackets least and most.\n\n");
        row(page, "start", "ready, ms", "processor time until then, s", "first POST, ms", "RSS then, MiB");
        rule(page, 5);
        for (int which = 0; which < ways.size(); which++) {
            List<Started> all = starts.get(which);
            row(
                    page,
                    ways.get(which).name(),
                    Spread.of(all, Started::ready).whole(0),
                    Spread.of(all, Started::cpuSeconds).whole(2),
                    Spread.of(all, Started::answered).whole(0),
                    Spread.of(all, Started::rss).middle(0));
        }
        if (Files.exists(archive)) {
            page.append(fromArchive(trained));
        }
        page.append("\nMemory after ")
                .append(Spread.text(requests(), 0))
                .append(" assessments over ")
                .append(USUAL_CONNECTIONS)
                .append(
                        " connections, candidate, full, and what one takes of the processor in the first, the second and so on of as many:\n\n");
        row(page, "flags", "RSS, MiB", "most RSS so far, MiB", "processor time, ms an answer");
        rule(page, 4);
        memory(page, new Way("none", app, Optional.of(List.of()), false));
        memory(page, new Way("`" + String.join(" ", MODEST) + "`", app, Optional.of(MODEST), false));
        if (Files.exists(archive)) {
            List<String> flags = new ArrayList<>(MODEST);
            flags.add("-XX:SharedArchiveFile=readiness.jsa");
            memory(page, new Way("the same, and the archive", trained, Optional.of(List.copyOf(flags)), false));
            flags.add(QUICK_COMPILER);
            memory(page, new Way("the same, and `" + QUICK_COMPILER + "`", trained, Optional.of(flags), false));
            memory(page, new Way("those of `bin/readiness`", trained, Optional.empty(), false));
        }
        return page.toString();
    }

    private int starts() {
        return quick ? 2 : 10;
    }

    private int requests() {
        return quick ? REQUESTS_BEFORE_MEMORY / 10 : REQUESTS_BEFORE_MEMORY;
    }

    /** Shows that the archive is in use. */
    private String fromArchive(Path trained) throws IOException {
        Path classes = out.resolve("classes.log");
        try (Server server = new Server(
                trained,
                List.of(),
                List.of("-XX:SharedArchiveFile=readiness.jsa", "-Xlog:class+load:file=" + classes),
                out.resolve("start.log"))) {
            server.ready();
        }
        List<String> loaded = Files.readAllLines(classes);
        long archived = loaded.stream()
                .filter(line -> line.contains("source: shared objects file (top)"))
                .count();
        return "\nWith the archive, " + Spread.text(archived, 0) + " of " + Spread.text(loaded.size(), 0)
                + " classes come from it.\n";
    }

    private Started started(Way way, byte[] body) {
        try (Server server = way.server(out.resolve("start.log"))) {
            double ready = server.ready();
            double cpuSeconds = server.cpuSeconds();
            long asked = System.nanoTime();
            server.post(SCORING + "?asOf=" + AS_OF, body);
            return new Started(ready, cpuSeconds, (System.nanoTime() - asked) / 1e6, server.mebibytes("VmRSS"));
        }
    }

    private void memory(StringBuilder page, Way way) throws IOException {
        say("memory: " + way.name());
        List<Load.Request> requests = golden().stream()
                .map(body -> new Load.Request(SCORING + "?asOf=" + AS_OF, body))
                .toList();
        try (Server server = way.server(out.resolve("memory.log"));
                Load load = new Load(server.port)) {
            server.ready();
            List<String> millis = new ArrayList<>();
            millis.add(millis(server, load, requests));
            String rss = Spread.text(server.mebibytes("VmRSS"), 0);
            String most = Spread.text(server.mebibytes("VmHWM"), 0);
            while (millis.size() < TIMES_AS_MANY) {
                millis.add(millis(server, load, requests));
            }
            row(page, way.name(), rss, most, String.join(", ", millis));
        }
    }

    /** Processor time of the service for each of as many answers as memory is measured after. */
    private String millis(Server server, Load load, List<Load.Request> requests) {
        double before = server.cpuSeconds();
        load.counted(requests, USUAL_CONNECTIONS, requests());
        return Spread.text((server.cpuSeconds() - before) * 1000 / requests(), 1);
    }

    /** The rulebook with one word more in a comment: another content, the same judgement. */
    private Path changedRulebook() throws IOException {
        Path changed = out.resolve("changed-rulebook");
        try (Stream<Path> files = Files.walk(root.resolve("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        changed.resolve(root.resolve("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Path edition = changed.resolve("rulebook.yaml");
        Files.writeString(edition, Files.readString(edition) + "# changed\n");
        return changed;
    }

    private static void forget(Path cache) throws IOException {
        if (Files.isDirectory(cache)) {
            try (Stream<Path> kept = Files.list(cache)) {
                for (Path one : kept.toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    // Batch

    /** One round of the same profiles sent in three ways, in profiles a second. */
    private record Ways(double oneByOne, double manyAtOnce, double batch) {}

    private String batch() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append(machine()).append("\n\n");
        page.append(
                        "The golden candidates in turn, one by one and in one batch; the service and who asks share all cores; ")
                .append(rounds())
                .append(" rounds in turns: median, in brackets least and most.\n\n");
        row(
                page,
                "view",
                "1 connection, profiles/s",
                USUAL_CONNECTIONS + " connections, profiles/s",
                "one batch, profiles/s",
                "batch to 1 connection",
                "batch to " + USUAL_CONNECTIONS + " connections");
        rule(page, 6);
        Path app = out.resolve("ordinary");
        try (Server server = new Server(app, List.of(), List.of(), out.resolve("batch.log"));
                Load load = new Load(server.port)) {
            server.ready();
            for (String view : List.of("summary", "full")) {
                List<Ways> rounds = ways(load, "?asOf=" + AS_OF + "&view=" + view);
                row(
                        page,
                        view,
                        Spread.of(rounds, Ways::oneByOne).middle(0),
                        Spread.of(rounds, Ways::manyAtOnce).middle(0),
                        Spread.of(rounds, Ways::batch).middle(0),
                        Spread.of(rounds, one -> one.batch() / one.oneByOne()).whole(2),
                        Spread.of(rounds, one -> one.batch() / one.manyAtOnce()).whole(2));
            }
        }
        return page.toString();
    }

    private List<Ways> ways(Load load, String query) throws IOException {
        List<Load.Request> requests = golden().stream()
                .map(body -> new Load.Request(SCORING + query, body))
                .toList();
        byte[] lines = lines();
        String path = SCORING + "/batch" + query;
        int times = quick ? 50 : 600;
        say("warming up: batch" + query);
        load.batch(path, lines, times);
        load.closed(requests, USUAL_CONNECTIONS, quick ? 1 : 10);
        List<Ways> rounds = new ArrayList<>();
        for (int i = 0; i < rounds(); i++) {
            say("batch" + query + ", round " + (i + 1) + " of " + rounds());
            rounds.add(new Ways(
                    load.closed(requests, 1, seconds()).rate(),
                    load.closed(requests, USUAL_CONNECTIONS, seconds()).rate(),
                    load.batch(path, lines, times)));
        }
        return rounds;
    }

    /** The golden candidates, a line each. */
    private byte[] lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] profile : golden()) {
            lines.write(json.writeValueAsBytes(json.readTree(profile)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    // With a store

    private String store() throws IOException {
        Stored stored = new Stored(out, quick, SCORING + "?asOf=" + AS_OF, golden(), lines());
        return machine() + "\n\n" + stored.measured();
    }

    // Telling

    static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static void rule(StringBuilder page, int columns) {
        page.append("|").append("---|".repeat(columns)).append("\n");
    }

    /** What it ran on. */
    private String machine() throws IOException {
        String processor = Files.readString(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        return (quick ? "**A quick look, not a measurement.** " : "") + "Measured on " + processors() + " cores ("
                + processor + "), " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", JDK "
                + Runtime.version() + ", by `src/bench/http/run`.";
    }

    private static long processors() throws IOException {
        return Files.readString(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("processor"))
                .count();
    }

    /** The table by itself, and between its marks on the page where they are. */
    private void write(String name, String table) throws IOException {
        Files.writeString(out.resolve(name + ".md"), table);
        System.out.println(table);
        Path page = root.resolve("docs/performance.md");
        String open = "<!-- " + name + ": measured -->";
        String close = "<!-- /" + name + " -->";
        String text = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
        int from = text.indexOf(open);
        int to = text.indexOf(close);
        if (!quick && from >= 0 && from < to) {
            Files.writeString(page, text.substring(0, from) + open + "\n" + table + text.substring(to));
        }
    }

    static void say(String what) {
        System.err.println(what);
    }
}
