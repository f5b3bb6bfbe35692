package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static io.readiness.store.Samples.open;
import static io.readiness.store.Samples.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.readiness.store.AppendingProcess.Kept;
import io.readiness.store.AppendingProcess.Running;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed, disks are full and servers go away; whatever was acknowledged is there afterwards. */
@Tag("faults")
class StoreFaultsTest {
    @TempDir
    Path folder;

    private StoreSettings file() {
        return StoreSettings.at("jdbc:sqlite:" + folder.resolve("readiness.db"));
    }

    @Test
    void nothing_acknowledged_is_missing_after_kill_9_of_a_file() throws Exception {
        killed(file(), 8);
    }

    @Test
    void nothing_acknowledged_is_missing_after_kill_9_beside_a_server() throws Exception {
        killed(Postgres.shared(), 5);
    }

    private static void killed(StoreSettings settings, int times) throws Exception {
        Random random = new Random(9);
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Running running = AppendingProcess.start(List.of(), settings, 8, Integer.MAX_VALUE);
            running.until("ready");
            List<String> lines = running.until("kept");
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(700));
            while (System.nanoTime() < end) {
                lines.add(running.out().readLine());
            }
            // Not by the process's own object, which would close what it wrote.
            assertThat(run("kill", "-KILL", Long.toString(running.process().pid())))
                    .isTrue();
            lines.addAll(running.until("nothing"));
            assertThat(running.process().waitFor()).isEqualTo(128 + 9);
            kept.addAll(Kept.in(lines));
        }
        assertThat(kept).hasSizeGreaterThan(times);
        try (DecisionStore store = open(settings)) {
            allThere(kept, store);
        }
    }

    private static void allThere(List<Kept> kept, DecisionStore store) {
        ChainVerification found = verify(store);
        assertThat(found.broken()).isNull();
        assertThat(found.records()).isGreaterThanOrEqualTo(kept.size());
        for (Kept one : kept) {
            StoredRecord record =
                    store.find("default", UUID.fromString(one.id())).orElseThrow();
            assertThat(record.header().sequence()).isEqualTo(one.sequence());
            assertThat(record.hash()).isEqualTo(one.hash());
        }
    }

    /** A commit that is only handed to the system survives kill -9, and not a loss of power. */
    @Test
    void each_commit_is_forced_to_the_disk() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "there is no strace");
        Path log = folder.resolve("strace.log");
        open(file()).close();
        Running running = AppendingProcess.start(
                List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", log.toString()), file(), 1, 60);
        int commits = commits(running.until("commits"));
        assertThat(running.process().waitFor()).isZero();
        long forced = Files.readString(log)
                .lines()
                .filter(line -> line.contains("sync(") && line.endsWith("= 0"))
                .count();
        assertThat(commits).isEqualTo(60);
        assertThat(forced).isGreaterThanOrEqualTo(commits);
    }

    @Test
    void many_who_wait_share_a_commit() throws Exception {
        Running running = AppendingProcess.start(List.of(), file(), 32, 50);
        List<String> lines = running.until("commits");
        assertThat(Kept.in(lines)).hasSize(32 * 50);
        assertThat(commits(lines)).isLessThan(32 * 50 / 4);
    }

    private static int commits(List<String> lines) {
        return Integer.parseInt(lines.get(lines.size() - 1).substring("commits ".length()));
    }

    @Test
    void another_process_on_the_same_file_is_refused_until_the_first_is_gone() throws Exception {
        Running running = AppendingProcess.start(List.of(), file(), 1, Integer.MAX_VALUE);
        running.until("kept");
        assertThatThrownBy(() -> open(file()))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(
                        "is in use by process " + running.process().pid());
        running.process().destroyForcibly();
        running.process().waitFor();
        try (DecisionStore store = open(file())) {
            assertThat(verify(store).broken()).isNull();
        }
    }

    @Test
    void a_start_on_a_current_store_touches_no_migration() throws Exception {
        open(file()).close();
        Path log = folder.resolve("classes.log");
        Running running =
                AppendingProcess.start(List.of(), file(), 1, 1, List.of("-Xlog:class+load:file=" + log + ":none"));
        running.until("commits");
        assertThat(running.process().waitFor()).isZero();
        assertThat(Files.readString(log)).contains("org.sqlite.JDBC").doesNotContain("flyway");
    }

    @Test
    void a_full_disk_is_told_and_nothing_acknowledged_is_lost() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "nothing can be mounted");
        try {
            StoreSettings usual = StoreSettings.at("jdbc:sqlite:" + disk.resolve("readiness.db"));
            StoreSettings hasty = new StoreSettings(
                    usual.url(), null, null, 100, 1 << 20, Duration.ofSeconds(1), Duration.ofHours(1), 2);
            long kept = 0;
            try (DecisionStore store = open(hasty)) {
                StoreUnavailable told = null;
                while (told == null) {
                    try {
                        kept = got(store.append(decision(store, "ada"))).sequence();
                    } catch (StoreUnavailable full) {
                        told = full;
                    }
                }
                assertThat(told).hasMessageContaining("full");
                assertThat(kept).isPositive();
                assertThat(store.head().sequence()).isEqualTo(kept);
                assertThat(run("mount", "-o", "remount,size=64m", disk.toString()))
                        .isTrue();
                for (int i = 0; i < 100; i++) {
                    assertThat(got(store.append(decision(store, "ada"))).sequence())
                            .isEqualTo(++kept);
                }
            }
            try (DecisionStore store = open(hasty)) {
                assertThat(verify(store)).isEqualTo(new ChainVerification(kept, store.head(), null));
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
    void two_processes_on_one_server_write_one_chain_without_a_gap() throws Exception {
        StoreSettings settings = Postgres.shared();
        open(settings).close();
        Running one = AppendingProcess.start(List.of(), settings, 8, 60);
        Running two = AppendingProcess.start(List.of(), settings, 8, 60);
        List<Kept> kept = new ArrayList<>(Kept.in(one.until("commits")));
        List<Kept> others = Kept.in(two.until("commits"));
        assertThat(kept).hasSize(480);
        assertThat(others).hasSize(480);
        long last = kept.stream().mapToLong(Kept::sequence).max().orElseThrow();
        // Else they were not at it together, and nothing was tried.
        assertThat(others).anyMatch(record -> record.sequence() < last);
        kept.addAll(others);
        assertThat(new HashSet<>(kept.stream().map(Kept::sequence).toList())).hasSize(960);
        try (DecisionStore store = open(settings)) {
            assertThat(store.head().sequence()).isEqualTo(960);
            allThere(kept, store);
        }
    }

    @Test
    void a_server_may_stop_and_start_under_load() throws Exception {
        Path data = folder.resolve("server");
        EmbeddedPostgres server = server(data, 0);
        int port = server.getPort();
        StoreSettings usual = Postgres.database(server);
        StoreSettings settings = new StoreSettings(
                usual.url(), null, null, 4096, 64L << 20, Duration.ofMillis(1500), Duration.ofHours(1), 2);
        List<Kept> kept = Collections.synchronizedList(new ArrayList<>());
        Set<String> said = ConcurrentHashMap.newKeySet();
        AtomicInteger refused = new AtomicInteger();
        AtomicLong lost = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        StoreMeter meter = new StoreMeter() {
            @Override
            public void lost(long records) {
                lost.addAndGet(records);
            }
        };
        try (DecisionStore store = open(settings, meter)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Thread thread = new Thread(() -> {
                    while (!over.get()) {
                        try {
                            Receipt receipt = got(store.append(decision(store, "ada")));
                            kept.add(new Kept(receipt.sequence(), receipt.id().toString(), receipt.hash()));
                        } catch (StoreUnavailable told) {
                            for (Throwable cause = told; cause != null; cause = cause.getCause()) {
                                said.add(String.valueOf(cause));
                            }
                            refused.incrementAndGet();
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (String signal : List.of("-INT", "-QUIT")) {
                awaitMore(kept, 50);
                int before = refused.get();
                long pid = Long.parseLong(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0));
                assertThat(run("kill", signal, Long.toString(pid))).isTrue();
                // Longer than anybody is patient.
                while (refused.get() < before + 8) {
                    Thread.onSpinWait();
                }
                server.close();
                server = server(data, port);
            }
            awaitMore(kept, 50);
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            allThere(kept, store);
            assertThat(lost).hasValue(0);
            assertThat(said).isNotEmpty().noneMatch(words -> words.contains("discovery") || words.contains("646973"));
        } finally {
            over.set(true);
            server.close();
        }
    }

    private static void awaitMore(List<Kept> kept, int more) {
        int wanted = kept.size() + more;
        while (kept.size() < wanted) {
            Thread.onSpinWait();
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        return Postgres.durable()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @Test
    void a_server_that_would_forget_in_a_loss_of_power_is_refused() throws Exception {
        // As this one is started for tests that keep nothing.
        try (EmbeddedPostgres forgetful = EmbeddedPostgres.start()) {
            StoreSettings settings = Postgres.database(forgetful);
            assertThatThrownBy(() -> open(settings))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("runs with fsync = off")
                    .hasMessageContaining("Set it on.");
        }
    }

    /** As a standby that took over without the last records would look. */
    @Test
    void a_server_that_forgot_acknowledged_records_is_noticed() throws Exception {
        StoreSettings settings = Postgres.shared();
        AtomicLong lost = new AtomicLong();
        StoreMeter meter = new StoreMeter() {
            @Override
            public void lost(long records) {
                lost.addAndGet(records);
            }
        };
        try (DecisionStore store = open(settings, meter)) {
            for (int i = 0; i < 5; i++) {
                got(store.append(decision(store, "ada")));
            }
            try (var connection = java.sql.DriverManager.getConnection(settings.url());
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM chain_record WHERE sequence > 3");
            }
            got(store.append(decision(store, "ada")));
            assertThat(lost).hasValue(2);
        }
    }
}
