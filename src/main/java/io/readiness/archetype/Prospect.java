package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;

/**
 * What an archetype makes of one move.
 *
 * @param track where the move leads
 * @param chances the first whose needs hold applies; the last asks for nothing
 */
public record Prospect(Track track, DecisionTable<Chance> chances) {}
