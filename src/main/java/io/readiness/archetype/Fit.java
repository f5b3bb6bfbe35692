package io.readiness.archetype;

import java.util.List;
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
        ServedBy servedBy) {}
