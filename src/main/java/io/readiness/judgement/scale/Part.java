package io.readiness.judgement.scale;

import java.util.List;

/** The part of the picture a signal belongs to. The first three make the score; the others are rated and add no points. */
public enum Part {
    /** What a Product Owner brings along (T3). */
    FOUNDATION,
    /** What does not carry over by itself (T4). */
    SCOPE,
    /** What can be shown (T10). */
    PROOF,
    /** What surrounds the person's work (T2). */
    CONTEXT,
    /** What the organisation gives (C4); it is the organisation's and says nothing of the person. */
    ORGANISATION;

    /** The parts that make the score. */
    public static final List<Part> SCORED = List.of(FOUNDATION, SCOPE, PROOF);
}
