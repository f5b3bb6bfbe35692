package io.readiness.oracle;

import io.readiness.profile.Role;
import io.readiness.profile.Role.RoleKind;
import org.jspecify.annotations.Nullable;

/** How long somebody has been a Product Owner. */
final class Tenure {
    private Tenure() {}

    static boolean isProductOwner(RoleKind kind) {
        return kind == RoleKind.PRODUCT_OWNER || kind == RoleKind.TECHNICAL_PRODUCT_OWNER;
    }

    /** As it was told, or all the months in such a role; nothing where neither was said. */
    static @Nullable Integer monthsAsProductOwner(@Nullable Role role) {
        if (role == null) {
            return null;
        }
        if (role.monthsAsProductOwner() != null) {
            return role.monthsAsProductOwner();
        }
        return isProductOwner(role.kind()) ? role.months() : null;
    }
}
