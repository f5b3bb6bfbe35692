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
public record ScopeRow(
        Scope scope,
        @Nullable Integer wordsBelow,
        List<Count> signs,
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
    public record Count(@Nullable Side side, @Nullable List<String> of, int atLeast) {
        boolean counts(Sign sign) {
            return (side == null || sign.side() == side) && (of == null || of.contains(sign.sign()));
        }
    }

    boolean holds(ReadRole role) {
        return (wordsBelow == null || role.isShorterThan(wordsBelow))
                && (title == null || title.equals(role.title()))
                && signs.stream().allMatch(count -> shown(count, role) >= count.atLeast());
    }

    private static long shown(Count count, ReadRole role) {
        return role.signs().entrySet().stream()
                .filter(one -> one.getValue().truth() == Truth.HOLDS && count.counts(one.getKey()))
                .count();
    }
}
