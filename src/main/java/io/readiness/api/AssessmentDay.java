package io.readiness.api;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of assessment: the one asked for, or today in UTC. */
@Singleton
final class AssessmentDay {
    private final Clock clock;

    AssessmentDay(Clock clock) {
        this.clock = clock;
    }

    /**
     * The day that is meant.
     *
     * @param asOf ISO date, at most a day after today in UTC, since it is tomorrow already somewhere; null: today
     */
    LocalDate of(@Nullable String asOf) {
        LocalDate today = LocalDate.now(clock);
        if (asOf == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(asOf);
            if (day.isAfter(today.plusDays(1))) {
                throw refused(asOf, "lies in the future", "Give " + today + " or an earlier day, or leave it out.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw refused(asOf, "is no date", "Write it as year-month-day, for example " + today + ".");
        }
    }

    private static InvalidRequest refused(String asOf, String message, String hint) {
        return new InvalidRequest(List.of(new Fault("asOf", asOf, message, hint)));
    }

    /** Time is an argument; this is where it enters. */
    @Singleton
    static final class UtcClock {
        @Produces
        @Singleton
        @DefaultBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
