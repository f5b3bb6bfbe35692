package io.readiness.plan;

/** The eight steps of the move, in their order (T7). */
public enum PlanStep {
    KNOW_THE_SCOPE,
    AUDIT_TODAY,
    CLOSE_GAPS,
    BUILD_PROOF,
    REWRITE_POSITIONING,
    PREPARE_STORIES,
    CHOOSE_TARGETS,
    KEEP_LEARNING
}
