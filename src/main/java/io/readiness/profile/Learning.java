package io.readiness.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the candidate prefers to learn.
 *
 * @param format guided by a trainer, or led by an assessment; absent: not said
 * @param knowsScrumBasics whether the basics of Scrum are known; absent: not said
 * @param helpFromAi what they want help from AI tools for (C1.8); empty: nothing; absent: not said
 * @param asksAbout the certificate that was asked about, by its name; absent: none
 */
public record Learning(
        @Nullable LearningFormat format,
        @Nullable Boolean knowsScrumBasics,
        @Nullable Set<@NotNull AiHelp> helpFromAi,
        @Nullable @Size(min = 1, max = 120) String asksAbout) {

    /** How somebody learns who asks about no certificate. */
    public Learning(
            @Nullable LearningFormat format, @Nullable Boolean knowsScrumBasics, @Nullable Set<AiHelp> helpFromAi) {
        this(format, knowsScrumBasics, helpFromAi, null);
    }

    /** What help from AI tools would be wanted for (C1.8). */
    public enum AiHelp {
        RESEARCH_SUMMARIES,
        BACKLOG_OPTIONS,
        FEEDBACK_CLUSTERING,
        ACCEPTANCE_CHECKS,
        STAKEHOLDER_PREPARATION
    }

    /** How the candidate prefers to learn a role (C1.2, C1.3). */
    public enum LearningFormat {
        TRAINER_LED,
        ASSESSMENT_LED
    }
}
