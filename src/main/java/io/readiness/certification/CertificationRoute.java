package io.readiness.certification;

import io.readiness.guide.Cited;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which course or assessment is worth taking, if any.
 *
 * @param held every certificate told; absent: nothing was said of certificates
 * @param steps what is worth taking, in this order
 * @param none why nothing is for today; absent: a step is
 * @param notNow every other certificate, and why it is not for now
 * @param caution what a certificate is worth
 * @param organisation what the organisation has to change, because no course does; absent: nothing was told of that kind
 * @param claims the claims that the sentences here rest on
 */
public record CertificationRoute(
        @Nullable List<HeldCertificate> held,
        List<RouteStep> steps,
        @Nullable String none,
        List<NotNow> notNow,
        String caution,
        @Nullable String organisation,
        List<String> claims)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        if (held != null) {
            held.forEach(to);
        }
        steps.forEach(to);
        notNow.forEach(to);
    }
}
