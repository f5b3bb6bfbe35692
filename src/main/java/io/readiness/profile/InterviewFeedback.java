package io.readiness.profile;

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
