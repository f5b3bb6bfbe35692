package io.readiness.judgement;

/**
 * A fact for the rules: a certificate that is held, or was, and that the catalogue knows.
 *
 * @param name its name as it was told
 * @param level what it is about
 */
public record Credential(String name, CertificateLevel level) {}
