package io.readiness.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first day of a plan, as a caller names it. */
final class PlanStart {
    /** A plan that began longer ago is over, and one that begins later will rest on another profile. */
    private static final int MOST_YEARS_AWAY = 1;

    private PlanStart() {}

    /**
     * The day that is meant.
     *
     * @param start ISO date, at most a year from the day of assessment; required
     * @param asOf the day of assessment
     */
    static LocalDate of(@Nullable String start, LocalDate asOf) {
        if (start == null || start.isBlank()) {
            throw refused(start, "is missing", "Add ?start=" + asOf + " with the day on which the plan is to begin.");
        }
        try {
            LocalDate day = LocalDate.parse(start);
            LocalDate earliest = asOf.minusYears(MOST_YEARS_AWAY);
            LocalDate latest = asOf.plusYears(MOST_YEARS_AWAY);
            if (day.isBefore(earliest) || day.isAfter(latest)) {
                throw refused(
                        start,
                        "lies more than a year from the day of assessment",
                        "Give a day from " + earliest + " to " + latest + ".");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw refused(start, "is no date", "Write it as year-month-day, for example " + asOf + ".");
        }
    }

    private static InvalidRequest refused(@Nullable String start, String message, String hint) {
        return new InvalidRequest(List.of(new Fault("start", start, message, hint)));
    }
}
