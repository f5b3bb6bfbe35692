package io.readiness.profile;

/** What help from AI tools would be wanted for (C1.8). */
public enum AiHelp {
    RESEARCH_SUMMARIES,
    BACKLOG_OPTIONS,
    FEEDBACK_CLUSTERING,
    ACCEPTANCE_CHECKS,
    STAKEHOLDER_PREPARATION
}
