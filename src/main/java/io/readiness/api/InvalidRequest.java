package io.readiness.api;

import java.util.List;

/** A request that was understood and cannot be true, with all that is wrong with it. */
final class InvalidRequest extends Refused {
    private static final long serialVersionUID = 1L;

    /** More would help nobody: whoever repairs these hears of the rest next time. */
    static final int MOST_FAULTS = 50;

    InvalidRequest(List<Fault> faults) {
        super(new Problem(
                "/problems/invalid-request",
                "The request cannot be true",
                422,
                detail(faults.size()),
                null,
                faults.stream().limit(MOST_FAULTS).toList()));
    }

    private static String detail(int faults) {
        if (faults > MOST_FAULTS) {
            return "More than " + MOST_FAULTS + " faults, of which these come first. Correct them and send it again.";
        }
        return faults == 1
                ? "There is one fault. Correct it and send it again."
                : "There are " + faults + " faults. Correct them and send it again.";
    }
}
