package io.readiness.profile;

/** What the candidate may decide without asking (T2.2, T14.1). */
public enum DecisionRight {
    ORDER_BACKLOG,
    DECIDE_RELEASE_SCOPE,
    REFUSE_REQUESTS,
    CHOOSE_PROBLEMS,
    SET_ROADMAP,
    SET_OUTCOME_TARGETS,
    STOP_WORK
}
