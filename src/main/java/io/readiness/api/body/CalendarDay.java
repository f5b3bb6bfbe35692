package io.readiness.api.body;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as it is written in queries and bodies alike: {@code 2026-03-31}, from year 1 to year 9999 (RFC 3339). */
public final class CalendarDay {
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private CalendarDay() {}

    /**
     * The day that a text tells.
     *
     * @throws DateTimeParseException where it tells none
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!isOne(day)) {
            throw new DateTimeParseException("beyond the years that have four digits", text, 0);
        }
        return day;
    }

    /** Whether a day lies in the years that can be written. */
    static boolean isOne(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
