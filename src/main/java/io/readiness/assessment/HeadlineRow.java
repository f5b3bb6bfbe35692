package io.readiness.assessment;

import io.readiness.judgement.standing.DecisionTable;
import io.readiness.judgement.standing.DecisionTable.Need;
import java.util.List;

/**
 * One answer to the question behind hiring (T2.5). The first row whose needs hold is the answer.
 *
 * @param answer the answer, for machines
 * @param needs all of them must hold
 * @param says the answer in one sentence; {@code {owned}} stands for the gates that are
 *     owned, {@code {unknown}} for those of which nothing is known
 * @param claims the claims it rests on
 */
public record HeadlineRow(Answer answer, List<Need> needs, String says, List<String> claims)
        implements DecisionTable.Row {

    /** Broader product ownership, or delivery execution only? */
    public enum Answer {
        BROADER_OWNERSHIP,
        PARTLY,
        DELIVERY_ONLY,
        NOT_KNOWN_YET
    }
}
