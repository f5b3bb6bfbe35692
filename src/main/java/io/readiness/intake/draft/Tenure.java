package io.readiness.intake.draft;

import io.readiness.intake.resume.PartialDate;
import io.readiness.intake.resume.Resume.End;
import io.readiness.intake.resume.Resume.Lasted;
import io.readiness.intake.resume.Resume.Position;
import io.readiness.intake.resume.Told;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of a role, as far as it is told.
 *
 * @param start when it began; absent: not told, or not possible
 * @param end when it ended, or that it goes on; absent: not told, or not possible
 * @param lasted how long it was, where it is not told when it began; absent: not told so
 */
record Tenure(
        @Nullable Told<PartialDate> start,
        @Nullable Told<End> end,
        @Nullable Told<Lasted> lasted) {
    static final Tenure UNTOLD = new Tenure(null, null, null);

    static Tenure of(Position position) {
        return new Tenure(position.start(), position.end(), position.lasted());
    }

    /** How long it took, in months: by what is told, at least and at most. */
    record Months(int least, int most) {
        /** Whether months are told, and only the days are open. */
        boolean areTold() {
            return most - least <= 1;
        }
    }

    boolean goesOn() {
        return end != null && end.value() instanceof End.Open;
    }

    boolean hasEnded() {
        return end != null && !(end.value() instanceof End.Open);
    }

    /** Whether it begins after that day. */
    boolean isAhead(LocalDate asOf) {
        return start != null && start.value().earliest().isAfter(asOf);
    }

    /** Whether it is told to end before it can have begun. */
    boolean isTurnedRound() {
        return start != null
                && end != null
                && end.value() instanceof End.On on
                && on.date().latest().isBefore(start.value().earliest());
    }

    /** How long it took up to that day; null: it is not told when it began, or ended, or not so that it was understood. */
    @Nullable
    Months months(LocalDate asOf) {
        if (start == null && lasted != null) {
            return new Months(lasted.value().least(), lasted.value().most());
        }
        if (start == null || end == null || end.value() instanceof End.NotRead || isAhead(asOf) || isTurnedRound()) {
            return null;
        }
        LocalDate firstEnd = asOf;
        LocalDate lastEnd = asOf;
        if (end.value() instanceof End.On on) {
            firstEnd = earlier(on.date().earliest(), asOf);
            lastEnd = earlier(on.date().latest(), asOf);
        }
        YearMonth lastStart = YearMonth.from(earlier(start.value().latest(), asOf));
        int atLeast = start.value().month() == null ? 1 : 0;
        long least = Math.max(atLeast, ChronoUnit.MONTHS.between(lastStart, YearMonth.from(firstEnd)));
        long most = ChronoUnit.MONTHS.between(YearMonth.from(start.value().earliest()), YearMonth.from(lastEnd)) + 1;
        return new Months((int) least, (int) Math.max(least, most));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The last day of it that is known; null: it goes on, or that is not told. */
    @Nullable
    LocalDate lastDay() {
        return end != null && end.value() instanceof End.On on ? on.date().latest() : null;
    }

    /** Whether both may be the same time. */
    boolean mayBe(Tenure other) {
        return mayBe(start == null ? null : start.value(), other.start == null ? null : other.start.value())
                && endsMayBe(other);
    }

    /** An end that is open in one document and told in a later one is the same role all the same. */
    private boolean endsMayBe(Tenure other) {
        return lastDate() == null || other.lastDate() == null || mayBe(lastDate(), other.lastDate());
    }

    boolean startsMayBe(Tenure other) {
        return mayBe(start == null ? null : start.value(), other.start == null ? null : other.start.value());
    }

    private @Nullable PartialDate lastDate() {
        return end != null && end.value() instanceof End.On on ? on.date() : null;
    }

    private static boolean mayBe(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one == null
                || other == null
                || (!one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest()));
    }

    /** Of two tellings of the same time, the more precise dates; where both are as precise, those of the first. */
    Tenure with(Tenure other) {
        Told<PartialDate> begun = start;
        if (begun == null || (other.start != null && startsMayBe(other) && isMorePrecise(other.start, begun))) {
            begun = other.start;
        }
        Told<End> ended = end;
        if (ended == null
                || (ended.value() instanceof End.NotRead && other.end != null)
                || (other.end != null
                        && ended.value() instanceof End.On mine
                        && other.end.value() instanceof End.On others
                        && mayBe(mine.date(), others.date())
                        && precision(others.date()) > precision(mine.date()))) {
            ended = other.end;
        }
        return new Tenure(begun, ended, lasted == null ? other.lasted : lasted);
    }

    private static boolean isMorePrecise(Told<PartialDate> one, Told<PartialDate> other) {
        return precision(one.value()) > precision(other.value());
    }

    private static int precision(PartialDate date) {
        return (date.month() == null ? 0 : 1) + (date.day() == null ? 0 : 1);
    }
}
