package io.readiness.certification;

/** How sure the facts of a certificate are. */
public enum FactConfidence {
    /** The issuer's own text. */
    A,
    /** An official excerpt. */
    B,
    /** A secondary source. */
    C
}
