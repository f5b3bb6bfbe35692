package io.readiness.role;

import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import io.readiness.role.RoleMatch.RoleScope;
import io.readiness.role.RoleMatch.RoleVerdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile, and the roles to hold it against.
 *
 * @param profile the candidate; required
 * @param roles the roles, 1 to 20; their order carries no meaning; required
 * @param keep which of them to keep in the list; absent: all
 */
public record RoleMatchRequest(
        @NotNull @Valid Profile profile,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid RoleDescription> roles,
        @Nullable @Valid RoleFilter keep) {

    /**
     * What was told and cannot all be true on that day. It is asked of what remains of a faulty request as well, from which
     * the profile or the roles may be gone.
     */
    public List<Contradiction> contradictions(LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>();
        if (profile != null) {
            profile.contradictions(asOf).forEach(one -> found.add(one.within("$.profile")));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; roles != null && i < roles.size(); i++) {
            String path = "$.roles[" + i + "]";
            String id = roles.get(i).id();
            if (!ids.add(id)) {
                found.add(new Contradiction(path + ".id", id, "names two roles", "Give every role its own id."));
            }
            roles.get(i).contradictions(path, found);
        }
        return found;
    }

    /**
     * Which roles to keep in the list. Only what surely fails is filtered out; what depends on something unknown is kept.
     *
     * @param verdicts the verdicts to keep; absent: all
     * @param scopes the scopes to keep; absent: all
     * @param fitFrom the share of fit, in percent, that a role must at least be able to reach; absent: any
     * @param technical whether the product is to be technical; absent: either
     */
    public record RoleFilter(
            @Nullable Set<@NotNull RoleVerdict> verdicts,
            @Nullable Set<@NotNull RoleScope> scopes,
            @Nullable @PositiveOrZero @Max(100) Integer fitFrom,
            @Nullable Boolean technical) {
        static final RoleFilter ALL = new RoleFilter(null, null, null, null);
    }
}
