package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * The archetypes.
 *
 * @param needs what every archetype asks for: they are kinds of Product Owner
 * @param archetypes each of them
 * @param otherwise where none fits, or the scope is narrow
 */
public record ArchetypeTable(List<Need> needs, DecisionTable<ArchetypeRow> archetypes, NarrowRow otherwise) {}
