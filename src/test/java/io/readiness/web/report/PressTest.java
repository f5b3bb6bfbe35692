package io.readiness.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A document is set for a limited time. */
class PressTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void a_document_is_given_once_it_is_set() {
        assertThat(Press.set(() -> "set", LONG)).isEqualTo("set");
    }

    @Test
    void a_document_that_takes_too_long_is_given_up_and_keeps_no_other_from_being_set() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Press.set(() -> waited(never), Duration.ofMillis(20)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        busy -> assertThat(busy.problem().type()).isEqualTo(ProblemKind.BUSY.type()))
                .hasMessageContaining("not set within");
        assertThat(Press.set(() -> "the next", LONG)).isEqualTo("the next");
        never.countDown();
    }

    @Test
    void what_cannot_be_set_fails_as_it_did() {
        assertThatThrownBy(() -> Press.set(
                        () -> {
                            throw new IllegalStateException("no font");
                        },
                        LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no font");
    }

    private static String waited(CountDownLatch never) {
        try {
            never.await();
            return "at last";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }
}
