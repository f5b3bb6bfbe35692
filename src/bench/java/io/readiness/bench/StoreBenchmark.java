package io.readiness.bench;

import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How many decisions a store takes in a second, each waited for: by one caller, by thirty-two, and by thirty-two whose
 * decisions get a commit each. Into a file and into a PostgreSQL that forces each commit to its disk, in turns.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec@store}
 */
public final class StoreBenchmark {
    private static final String HASH = "0".repeat(64);
    private static final byte[] INPUT = ("{\"reference\":\"nobody\",\"told\":\"" + "discovery ".repeat(300) + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    private StoreBenchmark() {}

    /**
     * Measures.
     *
     * @param args how many seconds each takes, how many rounds, and a folder
     */
    public static void main(String[] args) throws Exception {
        Duration each = Duration.ofSeconds(Integer.parseInt(args[0]));
        Path folder = Files.createTempDirectory(Path.of(args[2]), "store");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
                for (String url : new String[] {
                    "jdbc:sqlite:" + folder.resolve("readiness.db"), server.getJdbcUrl("postgres", "postgres")
                }) {
                    measure(url, 1, 1, each);
                    measure(url, 32, 1, each);
                    measure(url, 32, 32, each);
                }
            }
        }
    }

    private static void measure(String url, int callers, int atOnce, Duration each) throws Exception {
        AtomicInteger commits = new AtomicInteger();
        StoreMeter meter = new StoreMeter() {
            @Override
            public void committed(int records, Duration took) {
                commits.incrementAndGet();
            }
        };
        try (DecisionStore store = DecisionStore.open(StoreSettings.at(url), "bench", Clock.systemUTC(), meter)) {
            store.keepEdition(HASH, "1", new TreeMap<>());
            commits.set(0);
            Semaphore turn = new Semaphore(atOnce);
            long start = System.nanoTime();
            long end = start + each.toNanos();
            ExecutorService threads = Executors.newFixedThreadPool(callers);
            Callable<long[]> caller = () -> append(store, turn, end);
            long[] took = threads
                    .invokeAll(IntStream.range(0, callers).mapToObj(i -> caller).toList())
                    .stream()
                    .flatMapToLong(times -> Arrays.stream(of(times)))
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - start) / 1e9;
            threads.shutdown();
            System.out.printf(
                    "%-10s %2d callers, %2d at once: %7.0f records/s, %5.1f a commit, p50 %6.2f ms, p99 %7.2f ms%n",
                    url.startsWith("jdbc:sqlite") ? "SQLite" : "PostgreSQL",
                    callers,
                    atOnce,
                    took.length / seconds,
                    (double) took.length / commits.get(),
                    took[took.length / 2] / 1e6,
                    took[took.length * 99 / 100] / 1e6);
        }
    }

    private static long[] of(Future<long[]> times) {
        try {
            return times.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] append(DecisionStore store, Semaphore turn, long end) throws Exception {
        long[] took = new long[1 << 20];
        int count = 0;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            turn.acquire();
            try {
                store.append(decision(store)).toCompletableFuture().get(1, TimeUnit.MINUTES);
            } finally {
                turn.release();
            }
            took[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(took, count);
    }

    private static Decision decision(DecisionStore store) {
        return new Decision(
                store.newId(),
                "default",
                "bench",
                "assessments",
                HASH,
                LocalDate.of(2026, 3, 1),
                "nobody",
                INPUT,
                "{}",
                HASH,
                new Outcome("BROADEN_PO_SCOPE", "BUILDING", 41, 41, 77, "PROVISIONAL"));
    }
}
