package io.readiness.role;

import io.readiness.guide.Cited;
import io.readiness.role.RoleMatch.EvidenceFit;
import io.readiness.role.RoleMatch.RoleScope;
import io.readiness.role.RoleMatch.RoleVerdict;
import io.readiness.role.RoleTables.FilterText;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of roles to aim at, narrowed by scope and fit (T7.7).
 *
 * @param roles those kept, the ones to turn to first
 * @param filteredOut those left out, each with its reasons
 */
public record TargetList(List<RoleMatch> roles, List<FilteredRole> filteredOut) {

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
    public record FilteredRole(
            String id,
            @Nullable String title,
            RoleScope scope,
            RoleVerdict verdict,
            EvidenceFit fit,
            List<FilterText> because)
            implements Cited {
        @Override
        public void eachPart(Consumer<Cited> to) {
            because.forEach(to);
        }
    }
}
