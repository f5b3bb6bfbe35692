package io.readiness.profile;

import io.readiness.profile.Evidence.Verification;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A certificate the candidate holds. None raises a score (C1.12).
 *
 * @param name as printed on it; required
 * @param obtained the day it was obtained; not after the day of assessment; absent: not said
 * @param renewed the day it was last renewed; not before it was obtained, not after the day of assessment; absent: not said
 * @param verification how far it can be checked; absent: taken as {@code CLAIMED}
 * @param obtainedIn the year or the month it was obtained, such as 2023 or 2023-05, where the day is not known; not together
 *     with {@code obtained}; absent: not said
 * @param lapsed whether it is said to have lapsed; absent: not said
 */
public record Certification(
        @NotBlank @Size(max = 120) String name,
        @Nullable LocalDate obtained,
        @Nullable LocalDate renewed,
        @Nullable Verification verification,

        @Nullable
        @Pattern(regexp = "\\d{4}(-(0[1-9]|1[0-2]))?", message = "must be a year or a month, such as 2023 or 2023-05")
        String obtainedIn,

        @Nullable Boolean lapsed) {
    private static final int YEAR = 4;

    /** A certificate told by days. */
    public Certification(
            String name,
            @Nullable LocalDate obtained,
            @Nullable LocalDate renewed,
            @Nullable Verification verification) {
        this(name, obtained, renewed, verification, null, null);
    }

    /** The last day on which it may have been obtained; null: nothing of that was said. */
    public @Nullable LocalDate obtainedAtLatest() {
        if (obtainedIn == null) {
            return obtained;
        }
        return obtainedIn.length() == YEAR
                ? Year.parse(obtainedIn).atMonth(12).atEndOfMonth()
                : YearMonth.parse(obtainedIn).atEndOfMonth();
    }

    /** The first day on which it may have been obtained; null: nothing of that was said. */
    public @Nullable LocalDate obtainedAtEarliest() {
        if (obtainedIn == null) {
            return obtained;
        }
        return obtainedIn.length() == YEAR
                ? Year.parse(obtainedIn).atDay(1)
                : YearMonth.parse(obtainedIn).atDay(1);
    }
}
