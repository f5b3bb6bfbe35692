package io.readiness.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The role the profile speaks of: today's, or the last one.
 *
 * @param title what it is called; shown to nobody's advantage, since a title is not scope (T1.1); absent: not said
 * @param kind the work it consists of; absent: not said
 * @param months time in this role, in months, 0 to 720; absent: not said
 * @param monthsAsProductOwner how many of these months were spent as Product Owner; only with a Product Owner's kind of
 *     role, and not more than {@code months}; absent: all of them in such a role
 * @param organisation the kind of organisation; absent: not said
 * @param framework the way of working around it; absent: not said
 */
public record Role(
        @Nullable @Size(max = 120) String title,
        @Nullable RoleKind kind,
        @Nullable @PositiveOrZero @Max(Role.LONGEST) Integer months,
        @Nullable @PositiveOrZero @Max(Role.LONGEST) Integer monthsAsProductOwner,
        @Nullable OrganisationKind organisation,
        @Nullable Framework framework) {
    static final int LONGEST = 720;

    /** The role as it is judged: a title decides nothing. */
    public Role withoutTitle() {
        return new Role(null, kind, months, monthsAsProductOwner, organisation, framework);
    }

    public boolean isProductOwner() {
        return kind != null && kind.isProductOwner();
    }

    /** Whether the time as Product Owner follows from what was said. */
    public boolean tellsProductOwnerMonths() {
        return monthsAsProductOwner != null || (isProductOwner() && months != null);
    }

    /** Months as Product Owner; 0 where that does not follow from what was said. */
    public int productOwnerMonths() {
        if (monthsAsProductOwner != null) {
            return monthsAsProductOwner;
        }
        return isProductOwner() && months != null ? months : 0;
    }

    /** The role with what was not said taken at its best: a Product Owner for as long as there is room for. */
    static Role atBest(@Nullable Role role) {
        if (role == null) {
            return new Role(null, RoleKind.PRODUCT_OWNER, LONGEST, null, null, null);
        }
        return new Role(
                role.title,
                role.kind == null ? RoleKind.PRODUCT_OWNER : role.kind,
                role.months == null ? LONGEST : role.months,
                role.monthsAsProductOwner,
                role.organisation,
                role.framework);
    }

    /** The work a role consists of, whatever its title says. */
    public enum RoleKind {
        PRODUCT_OWNER,
        TECHNICAL_PRODUCT_OWNER,
        BUSINESS_ANALYST,
        SCRUM_MASTER,
        PROJECT_MANAGER,
        ENGINEER,
        DESIGNER,
        OTHER;

        public boolean isProductOwner() {
            return this == PRODUCT_OWNER || this == TECHNICAL_PRODUCT_OWNER;
        }
    }

    /** The way of working around the role. */
    public enum Framework {
        SCRUM,
        SAFE,
        KANBAN,
        LESS,
        OTHER,
        NONE
    }

    /** The kind of organisation a role is in. */
    public enum OrganisationKind {
        STARTUP,
        SCALE_UP,
        ENTERPRISE,
        AGENCY,
        PUBLIC_SECTOR,
        NON_PROFIT
    }
}
