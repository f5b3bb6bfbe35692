package io.readiness.api;

import io.quarkus.arc.DefaultBean;
import io.readiness.api.body.CalendarDay;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.profile.Contradiction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day of assessment: the one asked for, or today in UTC. */
@Singleton
public final class AssessmentDay {
    private static final String IN_THE_FUTURE = "lies in the future";

    private final Clock clock;

    AssessmentDay(Clock clock) {
        this.clock = clock;
    }

    /**
     * The day that is meant.
     *
     * @param asOf ISO date, at most a day after today in UTC, since it is tomorrow already somewhere; null: today
     */
    public LocalDate of(@Nullable String asOf) {
        LocalDate today = LocalDate.now(clock);
        if (asOf == null) {
            return today;
        }
        LocalDate day = parse("asOf", asOf, today);
        if (day.isAfter(today.plusDays(1))) {
            throw new InvalidRequest("asOf", asOf, IN_THE_FUTURE, giveAnEarlierDay(today));
        }
        return day;
    }

    /** The day that is meant; null: today. */
    LocalDate orToday(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** What is wrong with a day that is told in a body; null: nothing. */
    @Nullable
    Contradiction tooLate(LocalDate asOf, String path) {
        LocalDate today = LocalDate.now(clock);
        return asOf.isAfter(today.plusDays(1))
                ? new Contradiction(path, asOf, IN_THE_FUTURE, giveAnEarlierDay(today))
                : null;
    }

    private static String giveAnEarlierDay(LocalDate today) {
        return "Give " + today + " or an earlier day, or leave it out.";
    }

    /**
     * The date that a parameter of a query tells.
     *
     * @param example a date that could be meant
     */
    static LocalDate parse(String parameter, String text, LocalDate example) {
        try {
            return CalendarDay.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidRequest(
                    parameter,
                    text,
                    "is no date from " + CalendarDay.FIRST + " to " + CalendarDay.LAST,
                    "Write it as year-month-day, for example " + example + ".");
        }
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
