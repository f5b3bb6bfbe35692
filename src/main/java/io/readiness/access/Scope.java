package io.readiness.access;

/** What a caller may do. */
public enum Scope {
    /** Have profiles assessed, explained and kept. */
    ASSESS,
    /** Read what is kept: decisions, candidates, orders. */
    READ,
    /** Order assessments, and lead candidates to them. */
    ORDER,
    /** Give out keys, erase, hold, decide where events are sent to. */
    ADMINISTER
}
