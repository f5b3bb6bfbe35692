package io.readiness.certification;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to take a certificate.
 *
 * @param certificate its id
 * @param why what it would do for the candidate
 * @param needs all of them must hold on what was told
 * @param presumed none of them may be denied; where one was not told, the step is provisional
 * @param caution what to beware of; absent: nothing in particular
 * @param claims the claims it rests on
 * @param assumption what no claim says
 */
public record RouteRow(
        String certificate,
        String why,
        List<Need> needs,
        List<Need> presumed,
        @Nullable RouteRemark caution,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {}
