package io.readiness.certification;

/**
 * All that the rulebook says of certificates.
 *
 * @param catalogue what may be held, and what is known of it
 * @param route what is worth taking, and in which order
 */
public record CertificationTables(CertificateCatalogue catalogue, RouteTable route) {}
