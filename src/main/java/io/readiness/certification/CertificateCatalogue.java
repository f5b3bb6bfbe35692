package io.readiness.certification;

import java.util.List;

/**
 * The certificates and courses that are known here. Facts of their issuers, and no judgement.
 *
 * @param issuers who gives them
 * @param leftOut words beside a name that change nothing
 * @param saysExpired words beside a name that say it has run out
 * @param certificates each of them, from the entry upwards
 */
public record CertificateCatalogue(
        List<Issuer> issuers, List<String> leftOut, List<String> saysExpired, List<Certificate> certificates) {

    Issuer issuerOf(Certificate certificate) {
        return issuers.stream()
                .filter(issuer -> issuer.issuer().equals(certificate.issuer()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The catalogue has no issuer " + certificate.issuer() + ". Maybe add it?"));
    }
}
