package io.readiness.archetype;

/**
 * All that kinds of Product Owner, realism and the limits of the guides are judged by.
 *
 * @param archetypes the archetypes
 * @param realism what makes the move easier or harder
 * @param limits whom the guides serve
 */
public record ArchetypeTables(ArchetypeTable archetypes, RealismTable realism, LimitsTable limits) {}
