package io.readiness.profile;

/** The kind of a piece of evidence: the eight product kinds of T10, delivery artefacts and ceremony notes. */
public enum Artefact {
    DISCOVERY_BRIEF,
    PRIORITISATION_MEMO,
    ROADMAP_RATIONALE,
    PRODUCT_SPEC,
    LAUNCH_ANALYSIS,
    OUTCOME_REVIEW,
    CASE_ANALYSIS,
    INSIGHT_SUMMARY,
    DELIVERY_ARTEFACT,
    BACKLOG_SNAPSHOT,
    CEREMONY_NOTES
}
