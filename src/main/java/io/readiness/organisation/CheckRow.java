package io.readiness.organisation;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Condition;
import java.util.List;

/**
 * One thing for a manager to look at or to give.
 *
 * @param item its name for machines
 * @param that what is told of it where it is there
 * @param given whether it is the organisation's to give; otherwise it is a sign in the work
 * @param look what to look at, or what to give
 * @param there what to do where it is there
 * @param missing what to do where it is missing
 * @param unknown what to do where it was not said
 * @param claims the claims it rests on
 */
public record CheckRow(
        String item,
        Condition.Told that,
        boolean given,
        String look,
        String there,
        String missing,
        String unknown,
        List<String> claims) {
    CheckState state(Truth truth) {
        return switch (truth) {
            case HOLDS -> given ? CheckState.GIVEN : CheckState.SEEN;
            case FAILS -> given ? CheckState.WITHHELD : CheckState.NOT_SEEN;
            case OPEN -> CheckState.UNKNOWN;
        };
    }

    String next(CheckState state) {
        return switch (state) {
            case SEEN, GIVEN -> there;
            case NOT_SEEN, WITHHELD -> missing;
            case UNKNOWN -> unknown;
        };
    }
}
