package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.readiness.api.ServiceProcess.Refused;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.ChainVerification;
import io.readiness.store.DecisionFilter;
import io.readiness.store.DecisionStore;
import io.readiness.store.Postgres;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Kind;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service is killed, its disk is full, its server goes away; whatever it acknowledged is there afterwards. */
@Tag("faults")
class ServiceFaultsIT {
    private static final String ASSESS = "/api/v1/assessments?view=summary";
    private static final String PROFILE = "{\"reference\":\"ada\"}";
    private static final int KILLS = Integer.getInteger("faults.kills", 20);

    /** Say -Dfaults.seed to have the moments of an earlier run. */
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    @TempDir
    Path folder;

    @BeforeAll
    static void tell() {
        System.out.println("ServiceFaultsIT has the seed " + SEED);
    }

    private String file() {
        return "jdbc:sqlite:" + folder.resolve("readiness.db");
    }

    private ServiceProcess start(String url, String... further) throws IOException, InterruptedException {
        return start(List.of(), url, further);
    }

    private ServiceProcess start(List<String> before, String url, String... further)
            throws IOException, InterruptedException {
        return new ServiceProcess(before, Files.createTempDirectory(folder, "log"), options(url, further));
    }

    private static String[] options(String url, String... further) {
        return Stream.concat(
                        Stream.of("-Xmx256m", "-XX:+UseSerialGC", "-Dreadiness.store.url=" + url), Stream.of(further))
                .toArray(String[]::new);
    }

    @Test
    void nothing_acknowledged_is_missing_after_kill_9_at_random_moments() throws Exception {
        Random random = new Random(SEED);
        Callers callers = new Callers();
        for (int i = 0; i < KILLS; i++) {
            try (ServiceProcess service = start(file())) {
                callers.repeatKeys(service);
                callers.begin(service, 4, 4, 2);
                callers.await(1 + random.nextInt(400));
                service.kill();
            }
            callers.end();
        }
        try (ServiceProcess service = start(file())) {
            callers.repeatKeys(service);
            service.terminate();
            service.status();
        }
        try (DecisionStore store = opened(file())) {
            allThere(callers, store);
        }
    }

    /** Opened by nobody else, so the service has ended. */
    private static DecisionStore opened(String url) {
        return DecisionStore.open(StoreSettings.at(url), "test", Clock.systemUTC(), StoreMeter.NONE);
    }

    private static void allThere(Callers callers, DecisionStore store) {
        ChainVerification found = store.verify(null, files -> new RulebookSource(files).hash(), (at, last) -> {});
        assertThat(found.broken()).as("seed %d", SEED).isNull();
        Map<String, UUID> told = callers.told();
        assertThat(told).isNotEmpty();
        assertThat(found.records()).isGreaterThanOrEqualTo(told.size());
        told.forEach((name, id) -> {
            StoredRecord record =
                    store.find("default", id).orElseThrow(() -> new AssertionError(name + " is missing, seed " + SEED));
            assertThat(record.header().kind()).isEqualTo(Kind.DECISION);
            assertThat(record.content()).isNotNull();
            assertThat(name).startsWith(record.content().candidate());
        });
        for (String key : callers.keys()) {
            assertThat(store.decisions("default", DecisionFilter.on(key), null, 10)
                            .records())
                    .as("kept for %s, seed %d", key, SEED)
                    .hasSize(1);
        }
        for (List<UUID> batch : callers.batches()) {
            assertThat(batch.stream()
                            .map(id -> store.find("default", id)
                                    .orElseThrow()
                                    .header()
                                    .sequence())
                            .toList())
                    .isSorted();
        }
    }

    /** What is only handed to the system survives kill -9, and not a loss of power. */
    @Test
    void each_commit_is_forced_to_the_disk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no strace");
        Path forced = folder.resolve("strace.log");
        double commits;
        try (ServiceProcess service =
                start(List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", forced.toString()), file())) {
            for (int i = 0; i < 40; i++) {
                assertThat(service.post(ASSESS, PROFILE).statusCode()).isEqualTo(201);
            }
            commits = service.metric("readiness_store_commit_seconds_count");
            service.terminate();
            service.status();
        }
        assertThat(commits).isGreaterThanOrEqualTo(40);
        assertThat(Files.readString(forced)
                        .lines()
                        .filter(line -> line.contains("sync(") || line.contains("sync resumed>"))
                        .filter(line -> line.endsWith("= 0"))
                        .count())
                .isGreaterThanOrEqualTo((long) commits);
    }

    @Test
    void while_the_disk_is_full_nothing_is_acknowledged_and_with_room_it_goes_on() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "nothing can be mounted");
        String url = "jdbc:sqlite:" + disk.resolve("readiness.db");
        try {
            Callers callers = new Callers();
            try (ServiceProcess service = start(url, "-Dreadiness.store.patience=500MS")) {
                callers.begin(service, 8, 2, 1);
                callers.awaitRefused(20);
                HttpResponse<String> told = service.post(ASSESS, PROFILE);
                assertThat(told.statusCode()).isEqualTo(503);
                assertThat(told.body()).contains("/problems/store-unavailable", "full");
                assertThat(service.post(ASSESS + "&store=false", PROFILE).statusCode())
                        .isEqualTo(200);
                assertThat(run("mount", "-o", "remount,size=64m", disk.toString()))
                        .isTrue();
                callers.await(100);
                callers.end();
                assertThat(service.metric("readiness_decisions_lost_total")).isZero();
                service.terminate();
                service.status();
            }
            try (DecisionStore store = opened(url)) {
                allThere(callers, store);
            }
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    @Test
    void a_server_may_stop_and_start_under_load() throws Exception {
        Path data = folder.resolve("server");
        EmbeddedPostgres server = server(data, 0);
        int port = server.getPort();
        String url = Postgres.database(server).url();
        Callers callers = new Callers();
        try (ServiceProcess service = start(url, "-Dreadiness.store.patience=1500MS")) {
            callers.begin(service, 6, 2, 1);
            for (String signal : List.of("-INT", "-QUIT")) {
                callers.await(50);
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                String postmaster =
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0);
                assertThat(run("kill", signal, postmaster)).isTrue();
                callers.awaitRefused(10);
                awaitReady(service, 503);
                assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
                assertThat(service.post(ASSESS + "&store=false", PROFILE).statusCode())
                        .isEqualTo(200);
                server.close();
                server = server(data, port);
                awaitReady(service, 200);
            }
            callers.await(50);
            callers.end();
            assertThat(service.metric("readiness_decisions_lost_total")).isZero();
            service.terminate();
            service.status();
            try (DecisionStore store = opened(url)) {
                allThere(callers, store);
            }
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        return Postgres.durable()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static void awaitReady(ServiceProcess service, int status) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (service.get("/q/health/ready").statusCode() != status) {
            assertThat(System.nanoTime()).as("still not %d", status).isLessThan(end);
        }
    }

    @Test
    void two_services_on_one_server_write_one_whole_chain() throws Exception {
        String url = Postgres.shared().url();
        Callers callers = new Callers();
        Callers others = new Callers();
        try (ServiceProcess one = start(url);
                ServiceProcess two = start(url)) {
            callers.begin(one, 4, 2, 1);
            others.begin(two, 4, 2, 1);
            callers.await(400);
            others.await(400);
            callers.end();
            others.end();
            for (ServiceProcess service : List.of(one, two)) {
                assertThat(service.metric("readiness_decisions_lost_total")).isZero();
                service.terminate();
                service.status();
            }
        }
        try (DecisionStore store = opened(url)) {
            allThere(callers, store);
            allThere(others, store);
        }
    }

    @Test
    void another_service_on_the_same_file_is_refused_with_a_sentence() throws Exception {
        try (ServiceProcess first = start(file())) {
            assertThat(first.post(ASSESS, PROFILE).statusCode()).isEqualTo(201);
            Refused second = ServiceProcess.refused(folder, options(file()));
            assertThat(second.status()).isNotZero();
            assertThat(second.log())
                    .contains("is in use by process", "name another file in readiness.store.url")
                    .doesNotContain("\tat ");
            assertThat(first.post(ASSESS, PROFILE).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void an_older_store_is_brought_up_to_date_with_all_that_is_in_it_and_a_newer_one_is_refused() throws Exception {
        UUID kept;
        try (ServiceProcess service = start(file())) {
            kept = UUID.fromString(service.post(ASSESS, PROFILE)
                    .headers()
                    .firstValue("Readiness-Record")
                    .orElseThrow());
            service.terminate();
            service.status();
        }
        byHand(onlyOfVersionOne());
        try (ServiceProcess service = start(file())) {
            assertThat(service.post(ASSESS, PROFILE, "Idempotency-Key", "k").statusCode())
                    .isEqualTo(201);
            service.terminate();
            service.status();
        }
        try (DecisionStore store = opened(file())) {
            assertThat(store.find("default", kept)).isPresent();
            assertThat(store.head().sequence()).isEqualTo(2);
        }
        byHand(List.of("UPDATE store_history SET version = '99' WHERE installed_rank ="
                + " (SELECT MAX(installed_rank) FROM store_history)"));
        Refused refused = ServiceProcess.refused(folder, options(file()));
        assertThat(refused.status()).isNotZero();
        assertThat(refused.log())
                .contains("has version 99", "Start the newer service, or name another store in readiness.store.url.")
                .doesNotContain("\tat ");
    }

    /** The tables as they were at first, with what is in them. */
    private List<String> onlyOfVersionOne() throws SQLException {
        List<String> statements =
                new ArrayList<>(List.of("DELETE FROM store_history WHERE CAST(version AS INTEGER) > 1"));
        try (Connection connection = DriverManager.getConnection(file());
                Statement statement = connection.createStatement();
                ResultSet later = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                        + " AND name NOT IN ('chain_record', 'rulebook_edition', 'store_history')")) {
            while (later.next()) {
                statements.add("DROP TABLE " + later.getString(1));
            }
        }
        assertThat(statements).hasSizeGreaterThan(1);
        return statements;
    }

    private void byHand(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).isNotNegative();
            }
        }
    }

    @Test
    void a_store_that_cannot_be_reached_at_the_start_stops_it_with_a_sentence() throws Exception {
        Refused nobody = ServiceProcess.refused(folder, options("jdbc:postgresql://localhost:1/readiness"));
        assertThat(nobody.status()).isNotZero();
        assertThat(nobody.log())
                .contains(
                        "The store jdbc:postgresql://localhost:1/readiness cannot be opened",
                        "readiness.store.enabled=false")
                .doesNotContain("\tat ");
        Refused nowhere = ServiceProcess.refused(folder, options("jdbc:sqlite:/proc/readiness.db"));
        assertThat(nowhere.status()).isNotZero();
        assertThat(nowhere.log())
                .contains("The store /proc/readiness.db cannot be written")
                .doesNotContain("\tat ");
    }
}
