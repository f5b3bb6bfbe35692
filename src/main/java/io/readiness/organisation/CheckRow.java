package io.readiness.organisation;

import java.util.List;

/**
 * One thing for a manager to look at or to give.
 *
 * @param item the thing
 * @param look what to look at, or what to give
 * @param there what to do where it is there
 * @param missing what to do where it is missing
 * @param unknown what to do where it was not said
 * @param claims the claims it rests on
 */
public record CheckRow(CheckItem item, String look, String there, String missing, String unknown, List<String> claims) {

    String next(CheckState state) {
        return switch (state) {
            case SEEN, GIVEN -> there;
            case NOT_SEEN, WITHHELD -> missing;
            case UNKNOWN -> unknown;
        };
    }
}
