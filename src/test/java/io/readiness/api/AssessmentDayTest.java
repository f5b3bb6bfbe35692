package io.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentDayTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, 2026-11-22",
        "2026-11-22T23:59:59Z, 2026-11-22",
        "2026-11-23T00:00:00Z, 2026-11-23"
    })
    void without_a_day_it_is_today_by_the_clock(Instant now, LocalDate today) {
        AssessmentDay day = new AssessmentDay(Clock.fixed(now, ZoneOffset.UTC));
        assertThat(day.of(null)).isEqualTo(today);
        assertThat(day.orToday(null)).isEqualTo(today);
    }

    @Test
    void the_clock_of_the_service_is_that_of_utc() {
        assertThat(new AssessmentDay.UtcClock().clock()).isEqualTo(Clock.systemUTC());
    }
}
