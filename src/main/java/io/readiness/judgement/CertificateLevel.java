package io.readiness.judgement;

/** What a certificate is about. */
public enum CertificateLevel {
    /** Product ownership with one or a few teams. */
    TEAM,
    /** The same, beyond the first course or assessment. */
    ADVANCED,
    /** Product ownership at the scale of a release train. */
    SCALED,
    /** Product work with help from AI. */
    AI
}
