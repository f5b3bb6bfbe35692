package io.readiness.organisation;

import io.readiness.judgement.standing.DecisionTable;

/**
 * All that the rulebook says of organisations.
 *
 * @param blockers what can stand in the way
 * @param effects what that does to the next step, read from the first to the last
 * @param checklist what a manager looks at and gives
 */
public record OrganisationTables(
        DecisionTable<BlockerRow> blockers, DecisionTable<EffectRow> effects, Checklist checklist) {}
