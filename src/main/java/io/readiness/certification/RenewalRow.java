package io.readiness.certification;

import io.readiness.judgement.Condition;
import io.readiness.judgement.Standing;
import io.readiness.judgement.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether to renew a certificate that has run out.
 *
 * @param certificates for which of them; absent: for all
 * @param needs all of them must hold
 * @param says what to do, to the candidate
 * @param claims the claims it rests on
 * @param assumption what no claim says
 */
public record RenewalRow(
        @Nullable List<String> certificates,
        List<Condition> needs,
        String says,
        List<String> claims,
        @Nullable String assumption) {

    boolean fits(Certificate certificate, Standing standing) {
        return (certificates == null || certificates.contains(certificate.id()))
                && Condition.truth(needs, standing) == Truth.HOLDS;
    }
}
