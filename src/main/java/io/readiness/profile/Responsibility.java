package io.readiness.profile;

import io.readiness.profile.Evidence.Ownership;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty the candidate has, and how far it is theirs.
 *
 * @param duty the duty; required
 * @param ownership led, shared or only taken part in; required, because a duty without it says nothing about ownership
 *     (T7.2)
 * @param until when it was last theirs, where it is no more; not after the day of assessment; absent: it still is
 */
public record Responsibility(
        @NotNull Duty duty,
        @NotNull Ownership ownership,
        @Nullable LocalDate until) {

    /** A duty of today. */
    public Responsibility(Duty duty, Ownership ownership) {
        this(duty, ownership, null);
    }

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

    /** Why requests are refused (T4.7). */
    public enum RefusalReason {
        /** Something else is worth more. */
        VALUE,
        /** There is no room for it in the team. */
        CAPACITY
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
