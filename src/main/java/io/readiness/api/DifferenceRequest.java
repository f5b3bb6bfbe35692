package io.readiness.api;

import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Two sides to compare: two candidates, one candidate at two times, or one profile under two rulebooks.
 *
 * @param first the one to compare from; required
 * @param second the one to compare to; required
 */
record DifferenceRequest(
        @NotNull @Valid SideRequest first, @NotNull @Valid SideRequest second) {

    /**
     * One side.
     *
     * @param profile the candidate as told; required
     * @param asOf the day of assessment; absent: today in UTC
     * @param rulebook which rulebook judges: its version, or the beginning of its hash; absent: the one in force
     */
    record SideRequest(
            @NotNull @Valid Profile profile,
            @Nullable LocalDate asOf,
            @Nullable String rulebook) {}

    /** Does something with each side that is there, and the JSON path it has. */
    void eachSide(BiConsumer<SideRequest, String> visitor) {
        if (first != null) {
            visitor.accept(first, "$.first");
        }
        if (second != null) {
            visitor.accept(second, "$.second");
        }
    }

    /**
     * What was told and cannot all be true.
     *
     * @param day tells the day of a side, or what is wrong with it
     */
    List<Contradiction> contradictions(AssessmentDay day, Languages languages) {
        List<Contradiction> found = new ArrayList<>();
        eachSide((side, path) -> {
            Contradiction tooLate = side.asOf() == null ? null : day.tooLate(side.asOf(), path + ".asOf");
            if (tooLate != null) {
                found.add(tooLate);
            } else if (side.profile() != null) {
                side.profile()
                        .contradictions(day.orToday(side.asOf()))
                        .forEach(one -> found.add(one.within(path + ".profile")));
            }
            if (side.rulebook() != null) {
                found.addAll(languages.unknownEdition(side.rulebook(), path + ".rulebook"));
            }
        });
        return found;
    }
}
