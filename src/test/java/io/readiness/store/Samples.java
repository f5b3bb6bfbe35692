package io.readiness.store;

import io.readiness.store.chain.Decision;
import io.readiness.store.chain.Outcome;
import io.readiness.store.chain.Sha256;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Decisions on nobody in particular. */
public final class Samples {
    static final SortedMap<String, String> RULEBOOK =
            new TreeMap<>(java.util.Map.of("rulebook.yaml", "version: 1\n", "signals/a.drl", "rule \"ä\" end\n"));
    static final String EDITION = hash(RULEBOOK);
    static final String ASSESSMENT = Sha256.hex("an assessment".getBytes(StandardCharsets.UTF_8));

    private Samples() {}

    static String hash(SortedMap<String, String> files) {
        return Sha256.hex(files.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Decision decision(DecisionStore store, @Nullable String candidate) {
        return decision(store, "default", candidate, "BROADEN_PO_SCOPE", "BUILDING");
    }

    static Decision decision(DecisionStore store, String tenant, @Nullable String candidate, String path, String band) {
        return new Decision(
                store.newId(),
                tenant,
                "a recruiter",
                "assessments",
                EDITION,
                LocalDate.of(2026, 3, 1),
                candidate,
                input(candidate),
                "{\"view\":\"full\",\"language\":\"en\"}",
                ASSESSMENT,
                new Outcome(path, band, 41.25, 41.25, 77, "PROVISIONAL"));
    }

    /** As long as a usual profile. */
    static byte[] input(@Nullable String candidate) {
        return ("{ \"reference\": \"" + candidate + "\", \"told\": \"" + "discovery ".repeat(300) + "\" }")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Settings for a machine that has much else to do. */
    public static StoreSettings patient(String url) {
        StoreSettings usual = StoreSettings.at(url);
        return new StoreSettings(
                url,
                null,
                null,
                usual.mostWaiting(),
                usual.mostWaitingBytes(),
                java.time.Duration.ofSeconds(50),
                usual.keysLast(),
                usual.readers());
    }

    public static DecisionStore open(StoreSettings settings) {
        return open(settings, StoreMeter.NONE);
    }

    public static DecisionStore open(StoreSettings settings, StoreMeter meter) {
        DecisionStore store = DecisionStore.open(settings, "test", java.time.Clock.systemUTC(), meter);
        store.keepEdition(EDITION, "1", RULEBOOK);
        return store;
    }

    /** By a clock that a test sets. */
    public static DecisionStore open(StoreSettings settings, java.time.InstantSource clock) {
        DecisionStore store = DecisionStore.open(settings, "test", clock, StoreMeter.NONE);
        store.keepEdition(EDITION, "1", RULEBOOK);
        return store;
    }

    public static ChainVerification verify(DecisionStore store) {
        return store.verify(null, Samples::hash, (at, last) -> {});
    }

    public static <T> T got(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
