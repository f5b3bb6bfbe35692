package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * How the candidate prefers to learn.
 *
 * @param format guided by a trainer, or led by an assessment; absent: not said
 * @param knowsScrumBasics whether the basics of Scrum are known; absent: not said
 * @param wantsHelpFromAi whether they look for help with preparing decisions by AI tools (C1.8); absent: not said
 */
public record Learning(
        @Nullable LearningFormat format,
        @Nullable Boolean knowsScrumBasics,
        @Nullable Boolean wantsHelpFromAi) {}
