package io.readiness.certification;

import io.readiness.guide.Cited;
import io.readiness.profile.Evidence.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that the candidate holds. It raises no score.
 *
 * @param name as the candidate told it
 * @param recognised whether the name is in the catalogue; if not, nothing is concluded from it
 * @param certificate its id in the catalogue; absent: not recognised
 * @param status whether it is still valid
 * @param expires the last day on which it is, or was, valid; absent: it never expires, or that is unknown
 * @param verification how far it can be checked
 * @param says what there is to say of it, as whether to renew it; absent: nothing
 * @param claims the claims that rests on
 */
public record HeldCertificate(
        String name,
        boolean recognised,
        @Nullable String certificate,
        CertificateStatus status,
        @Nullable LocalDate expires,
        Verification verification,
        @Nullable String says,
        List<String> claims)
        implements Cited {}
