package io.readiness.assessment;

/** Who reads an assessment. */
public enum Viewer {
    /** The Product Owner it is about. */
    CANDIDATE,
    /** Somebody who screens candidates, and who decides; the assessment does not. */
    RECRUITER,
    /** The manager who gives the role its room. */
    MANAGER
}
