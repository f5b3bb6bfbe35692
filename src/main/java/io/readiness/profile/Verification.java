package io.readiness.profile;

/** How far anybody but the candidate can check a piece of evidence. */
public enum Verification {
    /** Said by the candidate, nothing more. */
    CLAIMED,
    /** The piece itself can be opened. */
    LINKED,
    /** Somebody other than the candidate has confirmed it. */
    VERIFIED
}
