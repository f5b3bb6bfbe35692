package io.readiness.screening.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void what_fails_is_tried_ten_times_over_three_days() {
        Duration all = Duration.ZERO;
        for (int tries = 1; tries < 10; tries++) {
            Duration pause = RetrySchedule.pause(tries, null, new Random(tries)).orElseThrow();
            Duration usual = RetrySchedule.PAUSES.get(tries);
            assertThat(pause).isBetween(usual, usual.multipliedBy(6).dividedBy(5));
            all = all.plus(pause);
        }
        assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(91));
        assertThat(RetrySchedule.pause(10, null, new Random(1))).isEmpty();
    }

    @Test
    void a_receiver_may_ask_for_more_time_and_neither_for_less_nor_for_ever() {
        assertThat(RetrySchedule.pause(1, Duration.ofMinutes(10), new Random(1)))
                .contains(Duration.ofMinutes(10));
        assertThat(RetrySchedule.pause(2, Duration.ofSeconds(1), new Random(1)).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(RetrySchedule.pause(1, Duration.ofDays(365), new Random(1))).contains(Duration.ofHours(24));
    }

    @Test
    void retry_after_tells_seconds_or_a_time() {
        assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(" 0 ", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 12:05:00 GMT", NOW)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 11:05:00 GMT", NOW)).isEmpty();
        assertThat(RetryAfter.of("soon", NOW)).isEmpty();
        assertThat(RetryAfter.of("-5", NOW)).isEmpty();
        assertThat(RetryAfter.of("99999999999999999999", NOW)).isEmpty();
        assertThat(RetryAfter.of(null, NOW)).isEmpty();
    }
}
