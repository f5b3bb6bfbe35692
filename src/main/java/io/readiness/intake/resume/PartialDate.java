package io.readiness.intake.resume;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as people write it.
 *
 * @param year the year
 * @param month 1–12; absent: only the year was told
 * @param day of the month; absent: not told
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2100;

    /** Refuses what no calendar has, and years in which nobody who applies today worked. */
    public PartialDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year is " + year + ", but must be from " + FIRST_YEAR + " to " + LAST_YEAR
                    + ". Maybe it is no year?");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        if (month == null && day != null) {
            throw new DateTimeException("The day " + day + " is told without a month. Maybe leave it out?");
        }
    }

    public static PartialDate of(int year) {
        return new PartialDate(year, null, null);
    }

    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, null);
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can be. */
    public LocalDate latest() {
        if (day != null) {
            return earliest();
        }
        LocalDate first = earliest();
        return month == null
                ? first.plusYears(1).minusDays(1)
                : first.plusMonths(1).minusDays(1);
    }

    /** As ISO 8601 writes it: {@code 2021}, {@code 2021-04} or {@code 2021-04-01}. */
    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        String start = String.format(Locale.ROOT, "%04d-%02d", year, month);
        return day == null ? start : start + String.format(Locale.ROOT, "-%02d", day);
    }
}
