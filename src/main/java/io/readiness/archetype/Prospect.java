package io.readiness.archetype;

import java.util.List;

/**
 * What an archetype makes of one move.
 *
 * @param track where the move leads
 * @param chances the first whose needs hold applies; the last asks for nothing
 */
public record Prospect(Track track, List<Chance> chances) {}
