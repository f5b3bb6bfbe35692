package io.readiness.api.order;

import io.readiness.api.order.OrderResult.ResultAttribute;
import io.readiness.interview.Interview;
import io.readiness.screening.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of an order but its links.
 *
 * @param order as it stands
 * @param beginning what its interview begins with, as far as it has not begun; absent: it has, or nothing is left to begin
 * @param interview the id of its interview; absent: nobody agreed to be asked
 * @param result what it came to; absent: it is not through
 */
record OrderFile(
        Order order,
        @Nullable Interview beginning,
        @Nullable String interview,
        @Nullable MadeResult result) {

    /**
     * What an order came to.
     *
     * @param score the weighted total
     * @param attributes what there is to tell
     */
    record MadeResult(double score, List<ResultAttribute> attributes) {}

    OrderFile with(Order changed) {
        return new OrderFile(changed, beginning, interview, result);
    }

    /** The same, with an interview that began. */
    OrderFile begun(Order changed, String id) {
        return new OrderFile(changed, null, id, result);
    }

    /** The same, with nothing left that could be assessed. */
    OrderFile emptied(Order changed) {
        return new OrderFile(changed, null, interview, null);
    }

    /** The same, through. */
    OrderFile made(Order changed, MadeResult made) {
        return new OrderFile(changed, null, interview, made);
    }
}
