package io.readiness.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.api.body.ProblemException;
import io.readiness.rulebook.RulebookSource;
import io.readiness.store.Archive;
import io.readiness.store.ChainVerification;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Decision;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainProofTest {
    private static final SortedMap<String, String> RULEBOOK = new TreeMap<>(Map.of("rulebook.yaml", "a"));

    @TempDir
    Path folder;

    @Test
    void as_many_walks_as_may_are_made_and_one_more_is_told_to_come_again() throws Exception {
        StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + folder.resolve("readiness.db"));
        try (DecisionStore store = DecisionStore.open(settings, "test", Clock.systemUTC(), StoreMeter.NONE)) {
            String edition = new RulebookSource(RULEBOOK).hash();
            store.keepEdition(edition, "1", RULEBOOK);
            store.append(decision(store, edition)).toCompletableFuture().get(60, TimeUnit.SECONDS);
            Archive archive = store.archive();
            ChainProof proof = ChainProof.of(archive);
            CountDownLatch underway = new CountDownLatch(ChainProof.AT_ONCE);
            CountDownLatch goOn = new CountDownLatch(1);
            List<CompletableFuture<ChainVerification>> walks = new ArrayList<>();
            for (int i = 0; i < ChainProof.AT_ONCE; i++) {
                walks.add(CompletableFuture.supplyAsync(
                        () -> proof.walk(null, (at, last) -> {
                            underway.countDown();
                            await(goOn);
                        }),
                        task -> new Thread(task).start()));
            }
            await(underway);
            assertThatThrownBy(() -> proof.walk(null, (at, last) -> {}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().type()).isEqualTo("/problems/busy"));
            goOn.countDown();
            for (CompletableFuture<ChainVerification> walk : walks) {
                assertThat(walk.get(60, TimeUnit.SECONDS).broken()).isNull();
            }
            assertThat(proof.walk(null, (at, last) -> {}).records()).isEqualTo(1);
        }
    }

    @Test
    void a_walk_that_breaks_off_makes_room_for_the_next() throws Exception {
        StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + folder.resolve("readiness.db"));
        try (DecisionStore store = DecisionStore.open(settings, "test", Clock.systemUTC(), StoreMeter.NONE)) {
            String edition = new RulebookSource(RULEBOOK).hash();
            store.keepEdition(edition, "1", RULEBOOK);
            store.append(decision(store, edition)).toCompletableFuture().get(60, TimeUnit.SECONDS);
            ChainProof proof = ChainProof.of(store.archive());
            for (int i = 0; i < ChainProof.AT_ONCE + 1; i++) {
                assertThatThrownBy(() -> proof.walk(null, (at, last) -> {
                            throw new IllegalStateException("nobody listens");
                        }))
                        .hasMessage("nobody listens");
            }
            assertThat(proof.walk(null, (at, last) -> {}).broken()).isNull();
        }
    }

    private static Decision decision(DecisionStore store, String edition) {
        return new Decision(
                store.newId(),
                "default",
                "anonymous",
                "assessments",
                edition,
                LocalDate.of(2026, 11, 22),
                null,
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}",
                "0".repeat(64),
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
