import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many records a second a store takes, with nothing before it: from as many as there are connections, who each wait for theirs. */
final class Records {
    private static final String EDITION = "0".repeat(64);

    private Records() {}

    /** Asks a process of its own, since how many share a commit is settled once for each. */
    static double aSecond(String url, double seconds, List<String> flags) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "Records", url, String.valueOf(seconds)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Double.parseDouble(new String(process.getInputStream().readAllBytes()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints the number.
     *
     * @param args the address of the store, and for how many seconds
     */
    public static void main(String[] args) throws Exception {
        List<byte[]> profiles = Measure.goldenProfiles(Path.of("."));
        double seconds = Double.parseDouble(args[1]);
        try (DecisionStore store =
                DecisionStore.open(StoreSettings.at(args[0]), "bench", Clock.systemUTC(), StoreMeter.NONE)) {
            store.keepEdition(EDITION, "1", new TreeMap<>());
            // The first time warms up.
            kept(store, profiles, seconds);
            System.out.println(kept(store, profiles, seconds) / seconds);
        }
    }

    private static long kept(DecisionStore store, List<byte[]> profiles, double seconds) throws InterruptedException {
        AtomicLong kept = new AtomicLong();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < Measure.USUAL_CONNECTIONS; i++) {
            int first = i;
            Thread caller = new Thread(() -> {
                for (int n = first; System.nanoTime() < until; n++) {
                    store.append(decision(store, profiles.get(n % profiles.size())))
                            .toCompletableFuture()
                            .join();
                    kept.incrementAndGet();
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return kept.get();
    }

    private static Decision decision(DecisionStore store, byte[] profile) {
        return new Decision(
                store.newId(),
                "default",
                "bench",
                "/api/v1/assessments",
                EDITION,
                LocalDate.of(2026, 11, 22),
                "somebody",
                profile,
                "{\"view\":\"summary\"}",
                EDITION,
                new Outcome("BROADEN_PO_SCOPE", "BUILDING", 41.25, 41.25, 77, "PROVISIONAL"));
    }
}
