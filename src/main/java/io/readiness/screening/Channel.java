package io.readiness.screening;

/** By which way an order came, and by which its result goes back. */
public enum Channel {
    /** Our own API. */
    NATIVE,
    GREENHOUSE,
    ASHBY
}
