package io.readiness.mistake;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common mistake, and what must be known for it to be told.
 *
 * @param mistake the mistake
 * @param title what it is called
 * @param meaning what it means, kindly
 * @param instead what to do instead
 * @param needs all of them must hold; what was not said raises nothing
 * @param presumed what must not be denied: that somebody wants to move at all, for example
 * @param likely whether all but one of its needs make it likely; absent: they do not
 * @param claims the claims it rests on
 * @param assumption what no claim says, and why it holds; absent: nothing
 */
public record MistakeRow(
        Mistake mistake,
        String title,
        String meaning,
        String instead,
        List<Need> needs,
        List<Need> presumed,
        @Nullable Boolean likely,
        List<String> claims,
        @Nullable String assumption)
        implements DecisionTable.Row {

    /** A mistake that is common on the way from Product Owner to Product Manager (T13). */
    public enum Mistake {
        /** A title is taken for readiness (T13.1). */
        TITLE_FOR_READINESS,
        /** Backlog ownership is over-rated (T13.2). */
        BACKLOG_OVER_RATED,
        /** No understanding of customers or the market is shown (T13.3). */
        NO_CUSTOMER_OR_MARKET,
        /** Interviews stay with delivery (T13.4). */
        DELIVERY_IN_INTERVIEWS,
        /** Priorities come without business reasons (T13.5). */
        NO_BUSINESS_REASONS,
        /** Applications are broad and carry no evidence (T13.6). */
        BROAD_APPLICATIONS,
        /** Sprint work is told without outcomes (T13.7). */
        SPRINT_WITHOUT_OUTCOMES,
        /** No story tells how the scope grew (T13.8). */
        NO_STORY_OF_GROWTH
    }
}
