package io.readiness.oracle;

import io.readiness.judgement.Circumstance;
import io.readiness.profile.InterviewFeedback;
import io.readiness.profile.JobSearch;
import io.readiness.profile.Profile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done for the move so far (T7.1, T7.6 to T7.8, T12.2), and what was heard of it (T13.3 to T13.6). */
final class Search {
    /** "Three concrete differences" (T7.1). */
    private static final int DIFFERENCES = 3;

    /** A story for each of the questions of an interview (T7.6). */
    private static final int STORIES = 3;

    /** Applying broadly (T13.6): from a list that is not filtered, and from one of which that was not said. */
    private static final int MANY_APPLICATIONS = 5;

    private static final int VERY_MANY_APPLICATIONS = 20;

    private Search() {}

    static void concludeFrom(Profile profile, Set<Circumstance> concluded) {
        JobSearch search = profile.jobSearch();
        if (search == null) {
            return;
        }
        enough(
                search.scopeDifferencesNamed(),
                DIFFERENCES,
                Circumstance.SCOPE_DIFFERENCES_NAMED,
                Circumstance.SCOPE_DIFFERENCES_NOT_NAMED,
                concluded);
        enough(
                search.interviewStories(),
                STORIES,
                Circumstance.STORIES_READY,
                Circumstance.STORIES_NOT_READY,
                concluded);
        enough(
                search.mockInterviews(),
                1,
                Circumstance.MOCK_INTERVIEWS_HELD,
                Circumstance.NO_MOCK_INTERVIEWS,
                concluded);
        enough(search.feedbackCycles(), 1, Circumstance.FEEDBACK_IS_USED, Circumstance.FEEDBACK_NOT_USED, concluded);
        applications(search, concluded);
        interviews(search, concluded);
        feedback(search, concluded);
    }

    private static void enough(
            @Nullable Integer number, int wanted, Circumstance yes, Circumstance no, Set<Circumstance> concluded) {
        if (number != null) {
            concluded.add(number >= wanted ? yes : no);
        }
    }

    private static void applications(JobSearch search, Set<Circumstance> concluded) {
        if (search.targetsFilteredByScope() != null) {
            concluded.add(
                    search.targetsFilteredByScope()
                            ? Circumstance.TARGETS_FILTERED
                            : Circumstance.TARGETS_NOT_FILTERED);
        }
        if (Told.atLeast(1, search.applications())) {
            concluded.add(Circumstance.SENDS_APPLICATIONS);
        }
        boolean broadly = Told.no(search.targetsFilteredByScope())
                ? Told.atLeast(MANY_APPLICATIONS, search.applications())
                : search.targetsFilteredByScope() == null
                        && Told.atLeast(VERY_MANY_APPLICATIONS, search.applications());
        if (broadly) {
            concluded.add(Circumstance.APPLIES_WITHOUT_FILTER);
        }
    }

    /** One of the two is preparing; not preparing is neither, and both were said (T1.6). */
    private static void interviews(JobSearch search, Set<Circumstance> concluded) {
        if (Told.atLeast(1, search.interviewStories()) || Told.atLeast(1, search.mockInterviews())) {
            concluded.add(Circumstance.PREPARES_INTERVIEWS);
        } else if (Told.fewerThan(1, search.interviewStories()) && Told.fewerThan(1, search.mockInterviews())) {
            concluded.add(Circumstance.PREPARES_NO_INTERVIEWS);
        }
    }

    private static void feedback(JobSearch search, Set<Circumstance> concluded) {
        if (Told.among(search.feedback(), InterviewFeedback.NO_CUSTOMER_UNDERSTANDING)) {
            concluded.add(Circumstance.SHOWS_NO_CUSTOMER_OR_MARKET);
        }
        if (Told.among(search.feedback(), InterviewFeedback.TOO_DELIVERY_FOCUSED)) {
            concluded.add(Circumstance.TALKS_DELIVERY_IN_INTERVIEWS);
        }
        if (Told.among(search.feedback(), InterviewFeedback.NO_BUSINESS_REASONING)) {
            concluded.add(Circumstance.SHOWS_NO_BUSINESS_REASON);
        }
    }
}
