package io.readiness.certification;

/** Whether a certificate is still valid. */
public enum CertificateStatus {
    VALID,
    EXPIRED,
    /** Nothing follows from what was told: a date is missing, or the name was not recognised. */
    UNKNOWN
}
