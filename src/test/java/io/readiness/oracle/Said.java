package io.readiness.oracle;

import io.readiness.profile.Goal.Aim;
import io.readiness.profile.Profile;
import io.readiness.profile.Role.RoleKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a profile tells by itself and a path asks for (T1.8, T1.9, T6.6).
 *
 * @param aims what counts as wanted
 * @param roles what the role counts as
 * @param earlierRoles whether anything was said of roles before, be it that there were none
 */
record Said(Set<Aim> aims, Set<RoleKind> roles, boolean earlierRoles) {

    /**
     * What counts as told.
     *
     * @param unsaid whether anything that was not said counts as well
     */
    static Said in(Profile profile, boolean unsaid) {
        Aim aim = profile.goal() == null ? null : profile.goal().aim();
        RoleKind role = profile.role() == null ? null : profile.role().kind();
        Set<Aim> aims = unsaid ? EnumSet.allOf(Aim.class) : EnumSet.noneOf(Aim.class);
        Set<RoleKind> roles = unsaid ? EnumSet.allOf(RoleKind.class) : EnumSet.noneOf(RoleKind.class);
        return new Said(
                aim == null ? aims : EnumSet.of(aim),
                role == null ? roles : EnumSet.of(role),
                profile.earlierRoles() != null);
    }
}
