package io.readiness.role;

import io.readiness.profile.Contradiction;
import io.readiness.profile.Profile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
        @NotEmpty @Size(max = 20) List<@NotNull @Valid RoleDescription> roles,
        @Nullable @Valid Keep keep) {

    /** What was told and cannot all be true on that day. */
    public List<Contradiction> contradictions(LocalDate asOf) {
        List<Contradiction> found = new ArrayList<>();
        for (Contradiction one : profile.contradictions(asOf)) {
            found.add(new Contradiction(
                    one.path().replaceFirst("^\\$", "\\$.profile"), one.value(), one.message(), one.hint()));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            String path = "$.roles[" + i + "]";
            if (!ids.add(roles.get(i).id())) {
                found.add(new Contradiction(
                        path + ".id", roles.get(i).id(), "names two roles", "Give every role its own id."));
            }
            roles.get(i).contradictions(path, found);
        }
        return found;
    }
}
