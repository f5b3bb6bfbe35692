package io.readiness.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was done for the move so far. All counts are 0 to 1,000; absent: not said.
 *
 * @param scopeDifferencesNamed how many concrete differences between today's role and the target roles were written down
 *     (T7.1)
 * @param targetsFilteredByScope whether the list of target roles is filtered by scope and by fit with the evidence (T7.7)
 * @param applications how many applications were sent
 * @param interviewStories how many stories with problem, decision, trade-off and impact are ready to be told (T7.6)
 * @param mockInterviews how many interviews were practised with somebody who gave feedback (T12.2)
 * @param feedbackCycles how many times artefacts and stories were changed after feedback, in cycles of about two weeks
 *     (T7.8)
 * @param feedback what was heard from interviewers and recruiters; empty: nothing yet
 */
public record JobSearch(
        @Nullable @PositiveOrZero @Max(JobSearch.MOST) Integer scopeDifferencesNamed,
        @Nullable Boolean targetsFilteredByScope,
        @Nullable @PositiveOrZero @Max(JobSearch.MOST) Integer applications,
        @Nullable @PositiveOrZero @Max(JobSearch.MOST) Integer interviewStories,
        @Nullable @PositiveOrZero @Max(JobSearch.MOST) Integer mockInterviews,
        @Nullable @PositiveOrZero @Max(JobSearch.MOST) Integer feedbackCycles,
        @Nullable Set<@NotNull InterviewFeedback> feedback) {
    static final int MOST = 1_000;

    public boolean heard(InterviewFeedback word) {
        return feedback != null && feedback.contains(word);
    }

    /** What was heard from interviewers and recruiters. */
    public enum InterviewFeedback {
        /** The answers stayed with delivery (T13.4). */
        TOO_DELIVERY_FOCUSED,
        /** The reasons for priorities left the business out (T13.5). */
        NO_BUSINESS_REASONING,
        /** Customers or the market were not understood (T13.3). */
        NO_CUSTOMER_UNDERSTANDING,
        /** The scope was too narrow for the role. */
        SCOPE_TOO_NARROW,
        /** The judgement convinced. */
        STRONG_JUDGEMENT
    }
}
