package io.readiness.certification;

/** An occasion to say something beside the route. */
public enum RouteRemark {
    /** What a certificate is worth; always said. */
    NO_SCORE,
    /** A course on AI is a step. */
    AI,
    /** Something is held, and nothing is worth taking. */
    NONE_NOW,
    /** Every step is for a later day. */
    NONE_BEFORE,
    /** Nothing is known that a step could rest on. */
    UNDECIDED,
    /** A certificate is held. */
    HELD,
    /** Another one that is held covers it. */
    COVERED,
    /** It depends on what was not told; <code>{says}</code> stands for that. */
    OPEN,
    /** The name of a certificate is not in the catalogue. */
    NOT_RECOGNISED,
    /** The day on which a certificate was obtained is missing. */
    NO_DATE
}
