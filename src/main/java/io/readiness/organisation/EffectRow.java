package io.readiness.organisation;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * What the organisation's room does to the next step.
 *
 * @param effect the effect
 * @param needs when; it may ask for the recommended path and for the blockers told, besides what a profile tells
 * @param says the effect in words
 * @param claims the claims it rests on
 */
public record EffectRow(RoomEffect effect, List<Need> needs, String says, List<String> claims)
        implements DecisionTable.Row {}
