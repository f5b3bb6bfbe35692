package io.readiness.certification;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether to renew a certificate that has run out.
 *
 * @param needs when; it may ask which certificate that is
 * @param says what to do, to the candidate
 * @param claims the claims it rests on
 * @param assumption what no claim says
 */
public record RenewalRow(
        List<Need> needs,
        String says,
        List<String> claims,
        @Nullable String assumption) implements DecisionTable.Row {}
