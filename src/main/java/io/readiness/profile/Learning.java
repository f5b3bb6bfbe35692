package io.readiness.profile;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the candidate prefers to learn.
 *
 * @param format guided by a trainer, or led by an assessment; absent: not said
 * @param knowsScrumBasics whether the basics of Scrum are known; absent: not said
 * @param helpFromAi what they want help from AI tools for (C1.8); empty: nothing; absent: not said
 */
public record Learning(
        @Nullable LearningFormat format,
        @Nullable Boolean knowsScrumBasics,
        @Nullable Set<@NotNull AiHelp> helpFromAi) {}
