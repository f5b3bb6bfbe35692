package io.readiness.certification;

import io.readiness.judgement.Recommendation.Firmness;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * What the organisation has to change, because no course does.
 *
 * @param needs all of them must hold
 * @param firmness how firm a step beside it may be at most
 * @param says what has to change, to the candidate
 * @param claims the claims it rests on
 */
public record RouteBlocker(List<Need> needs, Firmness firmness, String says, List<String> claims)
        implements DecisionTable.Row {}
