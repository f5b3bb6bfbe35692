package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archetype and what the guide says of it.
 *
 * @param archetype the archetype
 * @param title its name
 * @param carriesOver what it takes along
 * @param usuallyMissing what it usually still lacks
 * @param proof the proof that helps it most
 * @param needs a profile shows it where all of them hold
 * @param prospects how realistic each move is from there
 * @param claims the claims it rests on
 * @param assumption what of it no claim says, and why it holds; absent: it rests on its claims alone
 */
public record ArchetypeRow(
        Archetype archetype,
        String title,
        String carriesOver,
        String usuallyMissing,
        String proof,
        List<Need> needs,
        List<Prospect> prospects,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
