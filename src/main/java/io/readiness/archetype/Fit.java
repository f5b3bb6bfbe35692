package io.readiness.archetype;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate fits what the guides speak of.
 *
 * @param realism how realistic a move is; absent: the guides do not say it of this candidate
 * @param archetypes the archetypes that fit or could still fit, strongest first
 * @param compareFirst what comes first where none fits or the scope is narrow; absent: neither is so
 * @param servedBy whether the guides speak to the candidate
 */
public record Fit(
        @Nullable RealismOutlook realism,
        List<ArchetypeMatch> archetypes,
        @Nullable CompareFirst compareFirst,
        ServedBy servedBy) {

    /** All of it, for its citations. */
    public Stream<? extends Cited> said() {
        return Stream.concat(
                archetypes.stream(), Stream.of(realism, compareFirst, servedBy).filter(Objects::nonNull));
    }
}
