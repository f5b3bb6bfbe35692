package io.readiness.oracle;

import io.readiness.profile.Goal.Aim;
import io.readiness.profile.Profile;
import io.readiness.profile.Role.RoleKind;
import java.util.EnumSet;
import java.util.Set;

/** What a profile tells by itself and a path asks for (T1.8, T6.6). */
enum Said {
    WANTS_TECHNICAL_PRODUCT_MANAGEMENT,
    IS_A_TECHNICAL_PRODUCT_OWNER;

    /**
     * What counts as told.
     *
     * @param unsaid whether what was not said counts as well
     */
    static Set<Said> in(Profile profile, boolean unsaid) {
        Set<Said> said = EnumSet.noneOf(Said.class);
        Aim aim = profile.goal() == null ? null : profile.goal().aim();
        if (aim == null ? unsaid : aim == Aim.TECHNICAL_PRODUCT_MANAGEMENT) {
            said.add(WANTS_TECHNICAL_PRODUCT_MANAGEMENT);
        }
        RoleKind kind = profile.role() == null ? null : profile.role().kind();
        if (kind == null ? unsaid : kind == RoleKind.TECHNICAL_PRODUCT_OWNER) {
            said.add(IS_A_TECHNICAL_PRODUCT_OWNER);
        }
        return said;
    }
}
