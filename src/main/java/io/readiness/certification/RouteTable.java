package io.readiness.certification;

import io.readiness.judgement.standing.DecisionTable;
import java.util.List;

/**
 * What is worth taking, and in which order.
 *
 * @param steps in the order of the route; the first row of a certificate that holds makes it a step
 * @param renewals whether to renew what has run out; the first row that fits
 * @param organisation what the organisation has to change, whatever is learned; the first row that fits
 * @param remarks what else there is to say
 */
public record RouteTable(
        DecisionTable<RouteRow> steps,
        DecisionTable<RenewalRow> renewals,
        DecisionTable<RouteBlocker> organisation,
        List<RemarkRow> remarks) {

    RemarkRow remark(RouteRemark occasion) {
        for (RemarkRow row : remarks) {
            if (row.remark() == occasion) {
                return row;
            }
        }
        throw new IllegalStateException("The route has no remark " + occasion + ".");
    }
}
