package io.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.profile.Profile;
import io.readiness.rulebook.BuiltIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
    private static final int CANDIDATES = 40;
    private static final int ROUNDS = 200;
    private static final int THREADS = 64;

    @Test
    void candidates_who_are_assessed_at_once_are_not_mixed_up() throws Exception {
        RandomProfiles profiles = new RandomProfiles(21);
        List<Profile> candidates = new ArrayList<>();
        List<Assessment> alone = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(profiles.profile());
            alone.add(BuiltIn.ASSESSOR.assess(candidates.get(i), BuiltIn.AS_OF));
        }
        List<Callable<Assessment>> all = new ArrayList<>();
        for (int i = 0; i < CANDIDATES * ROUNDS; i++) {
            Profile candidate = candidates.get(i % CANDIDATES);
            all.add(() -> BuiltIn.ASSESSOR.assess(candidate, BuiltIn.AS_OF));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Assessment>> atOnce = threads.invokeAll(all);
            for (int i = 0; i < atOnce.size(); i++) {
                Assessment expected = alone.get(i % CANDIDATES);
                assertThat(atOnce.get(i).get().equals(expected))
                        .as("the assessment of %s is its own", expected.reference())
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
