package io.readiness.organisation;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * Something in the organisation that stands in the way.
 *
 * @param blocker its name for machines
 * @param needs it stands in the way where all of them hold
 * @param title what it is called
 * @param meaning what it does to the role; it is told of the organisation
 * @param instead what can be done about it
 * @param claims the claims it rests on
 */
public record BlockerRow(
        String blocker, List<Need> needs, String title, String meaning, String instead, List<String> claims)
        implements DecisionTable.Row {}
