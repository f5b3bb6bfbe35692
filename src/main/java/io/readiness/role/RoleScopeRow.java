package io.readiness.role;

import io.readiness.judgement.Path;
import io.readiness.judgement.Rating;
import io.readiness.judgement.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scope and what shows it. The rows are read from the first to the last; the first that holds on what is shown is the
 * scope.
 *
 * @param scope the scope
 * @param wordsBelow the text has fewer words than this; absent: of any length
 * @param signs so many signs at least; all of these counts
 * @param title words of this class are its title; absent: whatever its title
 * @param target the path whose target tells the levels wanted; absent: none does
 * @param technicalTarget the same where the product is technical
 * @param otherwise the level wanted of a signal where no target tells one
 * @param says what it means, to the candidate
 * @param claims the claims it rests on
 * @param assumption why it holds where no claim says so
 */
public record RoleScopeRow(
        RoleScope scope,
        @Nullable Integer wordsBelow,
        List<SignCount> signs,
        @Nullable String title,
        @Nullable Path target,
        @Nullable Path technicalTarget,
        Rating otherwise,
        String says,
        List<String> claims,
        @Nullable String assumption) {

    /**
     * A number of signs.
     *
     * @param side signs of this side count; absent: of both
     * @param of these signs count, by name; absent: all
     * @param atLeast so many of them are shown
     */
    public record SignCount(@Nullable Side side, @Nullable List<String> of, int atLeast) {
        boolean counts(Sign sign) {
            return (side == null || sign.side() == side) && (of == null || of.contains(sign.sign()));
        }
    }

    /** Whether it holds on what shows; open where signs of which nothing is said could still make it so. */
    Truth truth(ReadRole role) {
        Truth truth = Truth.of((wordsBelow == null || role.isShorterThan(wordsBelow))
                && (title == null || title.equals(role.title())));
        for (SignCount count : signs) {
            truth = truth.and(truth(count, role));
        }
        return truth;
    }

    private static Truth truth(SignCount count, ReadRole role) {
        long shown = signs(count, Truth.HOLDS, role);
        if (shown >= count.atLeast()) {
            return Truth.HOLDS;
        }
        return shown + signs(count, Truth.OPEN, role) >= count.atLeast() ? Truth.OPEN : Truth.FAILS;
    }

    private static long signs(SignCount count, Truth truth, ReadRole role) {
        return role.signs().entrySet().stream()
                .filter(one -> one.getValue().truth() == truth && count.counts(one.getKey()))
                .count();
    }
}
