package io.readiness.store;

import static io.readiness.store.Samples.decision;
import static io.readiness.store.Samples.got;
import static io.readiness.store.Samples.open;
import static io.readiness.store.Samples.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Receipt;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.database.StoreUnavailable.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waiting, gathering and refusing, on a store that somebody else keeps busy. */
class WriterTest {
    @TempDir
    Path folder;

    private String url;

    @BeforeEach
    void name() {
        url = "jdbc:sqlite:" + folder.resolve("readiness.db");
    }

    private StoreSettings settings(int mostWaiting, Duration patience) {
        StoreSettings usual = StoreSettings.at(url);
        return new StoreSettings(
                usual.url(), null, null, mostWaiting, usual.mostWaitingBytes(), patience, usual.keysLast(), 2);
    }

    /** Counts commits and what was refused. */
    private static final class Counts implements StoreMeter {
        private final AtomicInteger commits = new AtomicInteger();
        private final AtomicInteger records = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        @Override
        public void committed(int some, Duration took) {
            commits.incrementAndGet();
            records.addAndGet(some);
        }

        @Override
        public void refused(int some, Why why) {
            refused.addAndGet(some);
        }
    }

    /** Somebody who writes into the file and takes their time. */
    private final class Busy implements AutoCloseable {
        private final Connection connection;

        Busy() throws SQLException {
            connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Test
    void what_waits_goes_into_one_commit() throws Exception {
        Counts counts = new Counts();
        try (DecisionStore store = open(settings(4096, Duration.ofSeconds(30)), counts)) {
            List<CompletionStage<Receipt>> stages = new ArrayList<>();
            int before = counts.commits.get();
            try (Busy busy = new Busy()) {
                assertThat(busy).isNotNull();
                for (int i = 0; i < 101; i++) {
                    stages.add(store.append(decision(store, "c" + i)));
                }
            }
            for (int i = 0; i < 101; i++) {
                assertThat(got(stages.get(i)).sequence()).isEqualTo(i + 1);
            }
            assertThat(counts.records).hasValue(101);
            // The first went alone, or with those that came before the writer woke.
            assertThat(counts.commits.get() - before).isBetween(1, 2);
        }
    }

    @Test
    void beyond_what_may_wait_a_decision_is_refused_at_once() throws Exception {
        Counts counts = new Counts();
        try (DecisionStore store = open(settings(10, Duration.ofSeconds(30)), counts)) {
            List<CompletionStage<Receipt>> stages = new ArrayList<>();
            try (Busy busy = new Busy()) {
                assertThat(busy).isNotNull();
                stages.add(store.append(decision(store, "first")));
                // The writer has it, and waits with it for the file.
                while (store.waiting() > 0) {
                    Thread.onSpinWait();
                }
                for (int i = 0; i < 40; i++) {
                    stages.add(store.append(decision(store, "c" + i)));
                }
                assertThat(store.waiting()).isEqualTo(10);
                StoreUnavailable refused = catchThrowableOfType(StoreUnavailable.class, () -> got(stages.get(40)));
                assertThat(refused.why()).isEqualTo(Why.FULL);
                assertThat(refused.retryAfter()).isPositive();
                assertThat(refused).hasMessageContaining("(10)").hasMessageContaining("Try again");
            }
            assertThat(stages.stream().filter(WriterTest::isKept)).hasSize(11);
            assertThat(counts.refused).hasValue(30);
            assertThat(store.head().sequence()).isEqualTo(11);
            assertThat(verify(store).broken()).isNull();
        }
    }

    private static boolean isKept(CompletionStage<Receipt> stage) {
        try {
            return got(stage).sequence() > 0;
        } catch (StoreUnavailable refused) {
            return false;
        }
    }

    @Test
    void a_decision_that_waits_too_long_fails_and_the_next_is_kept() throws Exception {
        try (DecisionStore store = open(settings(4096, Duration.ofMillis(300)), StoreMeter.NONE)) {
            try (Busy busy = new Busy()) {
                assertThat(busy).isNotNull();
                CompletionStage<Receipt> first = store.append(decision(store, "ada"));
                StoreUnavailable refused = catchThrowableOfType(StoreUnavailable.class, () -> got(first));
                assertThat(refused.why()).isIn(Why.SLOW, Why.FAILED);
                assertThat(refused).hasMessageContaining("300 ms");
            }
            Receipt kept = null;
            // The writer may still sit out the lock's second.
            while (kept == null) {
                try {
                    kept = got(store.append(decision(store, "bob")));
                } catch (StoreUnavailable again) {
                    assertThat(again.why()).isIn(Why.SLOW, Why.FAILED);
                }
            }
            assertThat(verify(store)).isEqualTo(new ChainVerification(kept.sequence(), store.head(), null));
        }
    }

    @Test
    void what_waits_when_the_store_closes_is_kept_and_what_comes_later_is_refused() {
        DecisionStore store = open(settings(4096, Duration.ofSeconds(30)), StoreMeter.NONE);
        List<CompletionStage<Receipt>> stages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            stages.add(store.append(decision(store, "c" + i)));
        }
        Decision late = decision(store, "late");
        store.close();
        assertThat(stages).allMatch(WriterTest::isKept);
        assertThatThrownBy(() -> got(store.append(late)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("stopping");
        try (DecisionStore again = open(settings(4096, Duration.ofSeconds(30)), StoreMeter.NONE)) {
            assertThat(again.head().sequence()).isEqualTo(50);
        }
    }

    @Test
    void a_file_is_opened_once() {
        try (DecisionStore store = open(StoreSettings.at(url))) {
            got(store.append(decision(store, "ada")));
            assertThatThrownBy(() -> open(StoreSettings.at(url)))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("name another file in readiness.store.url, or share a PostgreSQL.");
            got(store.append(decision(store, "ada")));
        }
    }

    @Test
    void nobody_else_may_read_the_file() throws Exception {
        try (DecisionStore store = open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("data/readiness.db")))) {
            got(store.append(decision(store, "ada")));
            try (var files = Files.list(folder.resolve("data"))) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void an_erased_candidate_stands_nowhere_in_the_files() throws Exception {
        try (DecisionStore store = open(StoreSettings.at(url))) {
            for (int i = 0; i < 20; i++) {
                got(store.append(decision(store, i % 3 == 0 ? "Lovelace-1815" : "someone-else")));
            }
            assertThat(everything()).contains("Lovelace-1815");
            got(store.erase("default", "x", "Lovelace-1815"));
            assertThat(everything()).contains("someone-else").doesNotContain("Lovelace-1815");
        }
    }

    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void an_address_that_names_no_store_is_refused() {
        assertThatThrownBy(() -> open(StoreSettings.at("jdbc:h2:mem:x")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("readiness.store.url is jdbc:h2:mem:x")
                .hasMessageContaining("Begin it with jdbc:sqlite:");
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_sentence() {
        assertThatThrownBy(() -> open(StoreSettings.at("jdbc:postgresql://localhost:1/nothing?password=secret")))
                .isInstanceOf(StoreFault.class)
                .hasMessageNotContaining("secret")
                .hasMessageContaining("jdbc:postgresql://localhost:1/nothing cannot be opened")
                .hasMessageContaining("Look whether it is there");
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_in_a_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> open(StoreSettings.at("jdbc:sqlite:" + file.resolve("readiness.db"))))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("cannot be written");
    }
}
