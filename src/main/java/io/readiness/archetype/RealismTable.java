package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes the move easier or harder, and how that is joined with the archetypes.
 *
 * @param presumed realism is told only where none of these fails
 * @param facts what raises it and what lowers it
 * @param claims the claims it rests on
 * @param assumption how the facts are joined, which no claim says
 */
public record RealismTable(
        List<Need> presumed,
        DecisionTable<RealismFact> facts,
        List<String> claims,
        @Nullable String assumption) {}
