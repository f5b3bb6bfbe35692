package io.readiness.role;

/** What to do about a role. It is about the role and never about the person, and none says reject. */
public enum RoleVerdict {
    /** The role fits what the profile shows. */
    APPLY_NOW,
    /** Within reach, with one more piece of proof. */
    APPLY_WITH_PROOF,
    /** A step in between (T14.4). */
    BRIDGE,
    /** Something has to be known first. */
    ASK_FIRST,
    /** It asks for more than is shown so far. */
    NOT_YET,
    /** It leads nowhere nearer to what is wanted. */
    NOT_A_STEP
}
