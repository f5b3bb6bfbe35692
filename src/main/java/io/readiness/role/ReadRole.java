package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role as read, in whichever form it was told.
 *
 * @param told what was told
 * @param words how many words its text has; absent: it was told field by field
 * @param signs every sign of the map, and whether it shows, in the order of the map
 * @param asks the signals it asks of a candidate
 * @param title the word class of its title; absent: it has none of those looked for
 * @param technical whether its product is technical
 */
record ReadRole(
        RoleDescription told,
        @Nullable Integer words,
        Map<Sign, Shown> signs,
        List<Ask> asks,
        @Nullable String title,
        Truth technical) {

    /**
     * Whether a sign shows.
     *
     * @param truth open where nothing is said of it
     * @param because where that is told
     */
    record Shown(Truth truth, List<Quote> because) {
        static final Shown NOTHING_SAID = new Shown(Truth.OPEN, List.of());
    }

    /**
     * A signal that is asked for.
     *
     * @param signal the signal
     * @param ownership how far what shows it would be the holder's own; absent: not said
     */
    record Ask(Signal signal, @Nullable Ownership ownership) {}
}
