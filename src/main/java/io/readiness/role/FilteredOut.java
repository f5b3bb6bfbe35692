package io.readiness.role;

import io.readiness.guide.Cited;
import io.readiness.role.RoleTables.FilterRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A role that left the list, and why.
 *
 * @param id the role, as the caller named it
 * @param title what it is called; absent: not said
 * @param scope what it consists of
 * @param verdict what to do about it otherwise
 * @param fit how much of what it asks for is shown
 * @param because every reason for leaving it out
 */
public record FilteredOut(
        String id,
        @Nullable String title,
        RoleScope scope,
        RoleVerdict verdict,
        EvidenceFit fit,
        List<FilteredBecause> because)
        implements Cited {
    @Override
    public void eachPart(Consumer<Cited> to) {
        because.forEach(to);
    }

    /**
     * A reason for leaving a role out.
     *
     * @param reason for machines
     * @param says in words
     * @param claims the claims it rests on
     */
    public record FilteredBecause(FilterRow.FilterReason reason, String says, List<String> claims) implements Cited {}
}
