package io.readiness.archetype;

import io.readiness.judgement.standing.DecisionTable;

/**
 * Whom the guides serve, and where they end.
 *
 * @param audiences those they are written for (T1.6)
 * @param limits those they are not for (T1.7)
 * @param pointers those for whom another way is named first (T1.8, T1.9)
 */
public record LimitsTable(
        DecisionTable<ServiceRow> audiences, DecisionTable<ServiceRow> limits, DecisionTable<ServiceRow> pointers) {}
