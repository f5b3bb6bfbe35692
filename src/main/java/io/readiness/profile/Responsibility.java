package io.readiness.profile;

import io.readiness.profile.Evidence.Ownership;
import jakarta.validation.constraints.NotNull;

/**
 * A duty the candidate has, and how far it is theirs.
 *
 * @param duty the duty; required
 * @param ownership led, shared or only taken part in; required, because a duty without it says nothing about ownership
 *     (T7.2)
 */
public record Responsibility(@NotNull Duty duty, @NotNull Ownership ownership) {

    /** A duty of product work. The signal that each duty bears on stands in the rulebook, {@code catalogue/duties.yaml}. */
    public enum Duty {
        BACKLOG_MANAGEMENT,
        SPRINT_PRIORITISATION,
        TEAM_COORDINATION,
        STORY_AND_SCOPE_DEFINITION,
        STAKEHOLDER_MEDIATION,
        ENGINEERING_AND_DESIGN_PARTNERING,
        RELEASE_DECISIONS,
        CAPACITY_AND_DEPENDENCY_PLANNING,
        CUSTOMER_DISCOVERY,
        PROBLEM_DEFINITION,
        MARKET_RESEARCH,
        ROADMAP_PRIORITISATION,
        OUTCOME_TRACKING,
        LAUNCH,
        DEMAND_REFUSAL,
        LEADERSHIP_COMMUNICATION,
        PORTFOLIO_PLANNING
    }

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
}
