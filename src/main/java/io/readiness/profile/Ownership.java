package io.readiness.profile;

/** How far a duty or a piece of work was the candidate's own. Taking part is not owning (T7.2). */
public enum Ownership {
    /** Led it and answered for the decision. */
    LED,
    /** Answered for it together with somebody else. */
    SHARED,
    /** Was present or contributed, while others decided. */
    TOOK_PART
}
