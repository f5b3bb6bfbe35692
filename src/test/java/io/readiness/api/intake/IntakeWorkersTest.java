package io.readiness.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class IntakeWorkersTest {
    @Test
    void whoever_comes_when_all_places_are_taken_is_asked_to_come_again() {
        IntakeWorkers workers = new IntakeWorkers(new IntakeSettings(1, 1, Duration.ofMinutes(1)));
        CountDownLatch goOn = new CountDownLatch(1);
        CompletionStage<String> first = workers.done(() -> waited(goOn));
        CompletionStage<String> second = workers.done(() -> "second");
        assertThatThrownBy(() -> workers.done(() -> "third"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        busy -> assertThat(busy.problem().type()).isEqualTo(ProblemKind.BUSY.type()));
        goOn.countDown();
        assertThat(first.toCompletableFuture().join()).isEqualTo("first");
        assertThat(second.toCompletableFuture().join()).isEqualTo("second");
        workers.stop();
    }

    private static String waited(CountDownLatch goOn) {
        try {
            goOn.await();
            return "first";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
