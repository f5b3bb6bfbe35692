package io.readiness.oracle;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.JobSearch;
import io.readiness.profile.JobSearch.InterviewFeedback;
import io.readiness.profile.Profile;
import java.util.Set;

/** How somebody applies (T13.6), and what was heard of it (T13.3, T13.5). */
final class Search {
    /** Applying broadly (T13.6): from a list that is not filtered, and from one of which that was not said. */
    private static final int MANY_APPLICATIONS = 5;

    private static final int VERY_MANY_APPLICATIONS = 20;

    private Search() {}

    static void concludeFrom(Profile profile, Set<Circumstance> concluded) {
        JobSearch search = profile.jobSearch();
        if (search == null) {
            return;
        }
        applications(search, concluded);
        feedback(search, concluded);
    }

    private static void applications(JobSearch search, Set<Circumstance> concluded) {
        boolean broadly = Told.no(search.targetsFilteredByScope())
                ? Told.atLeast(MANY_APPLICATIONS, search.applications())
                : search.targetsFilteredByScope() == null
                        && Told.atLeast(VERY_MANY_APPLICATIONS, search.applications());
        if (broadly) {
            concluded.add(Circumstance.APPLIES_WITHOUT_FILTER);
        }
    }

    private static void feedback(JobSearch search, Set<Circumstance> concluded) {
        if (Told.among(search.feedback(), InterviewFeedback.NO_CUSTOMER_UNDERSTANDING)) {
            concluded.add(Circumstance.SHOWS_NO_CUSTOMER_OR_MARKET);
        }
        if (Told.among(search.feedback(), InterviewFeedback.NO_BUSINESS_REASONING)) {
            concluded.add(Circumstance.SHOWS_NO_BUSINESS_REASON);
        }
    }
}
