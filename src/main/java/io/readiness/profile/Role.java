package io.readiness.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The role the profile speaks of: today's, or the last one. Others before it stand in {@code earlierRoles}.
 *
 * @param title what it is called; shown to nobody's advantage, since a title is not scope (T1.1); absent: not said
 * @param kind the work it consists of; absent: not said
 * @param months time in this role, in months, 0 to 720; absent: not said
 * @param monthsAsProductOwner how many of these months were spent as Product Owner; only with a Product Owner's kind of
 *     role, and not more than {@code months}; absent: all of them in such a role
 * @param organisation the kind of organisation; absent: not said
 * @param framework the way of working around it; absent: not said
 * @param status held today, acting, offered, or ended without a new one; absent: taken as held
 * @param products how many products are looked after, 0 to 100; absent: not said
 * @param teams how many teams are worked with, 0 to 100; absent: not said
 * @param alsoScrumMaster whether the same person is the Scrum Master too; absent: not said
 */
public record Role(
        @Nullable @Size(max = 120) String title,
        @Nullable RoleKind kind,
        @Nullable @PositiveOrZero @Max(Role.LONGEST) Integer months,
        @Nullable @PositiveOrZero @Max(Role.LONGEST) Integer monthsAsProductOwner,
        @Nullable OrganisationKind organisation,
        @Nullable Framework framework,
        @Nullable RoleStatus status,
        @Nullable @PositiveOrZero @Max(100) Integer products,
        @Nullable @PositiveOrZero @Max(100) Integer teams,
        @Nullable Boolean alsoScrumMaster) {
    public static final int LONGEST = 720;

    /** A role of which nothing was told. */
    public static final Role UNTOLD = new Role(null, null, null, null, null, null, null, null, null, null);

    /** The role as it is judged: a title decides nothing. */
    public Role withoutTitle() {
        return title == null ? this : Records.with(this, "title", null);
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
        Role said = role == null ? UNTOLD : role;
        return new Role(
                said.title,
                said.kind == null ? RoleKind.PRODUCT_OWNER : said.kind,
                said.months == null ? LONGEST : said.months,
                said.monthsAsProductOwner,
                said.organisation,
                said.framework,
                said.status,
                said.products,
                said.teams,
                said.alsoScrumMaster);
    }

    /** The work a role consists of, whatever its title says. */
    public enum RoleKind {
        PRODUCT_OWNER,
        TECHNICAL_PRODUCT_OWNER,
        PRODUCT_MANAGER,
        BUSINESS_ANALYST,
        SCRUM_MASTER,
        PROJECT_MANAGER,
        ENGINEER,
        DESIGNER,
        OTHER;

        /** Whether a product is owned in it, or managed, which includes that. */
        public boolean isProductOwner() {
            return this == PRODUCT_OWNER || this == TECHNICAL_PRODUCT_OWNER || this == PRODUCT_MANAGER;
        }
    }

    /** Whether the role is held. */
    public enum RoleStatus {
        HELD,
        /** Filled for somebody else, or for a time. */
        ACTING,
        /** Offered and not begun. */
        OFFERED,
        /** The last one; there is no job at present. */
        ENDED
    }

    /**
     * A role held before.
     *
     * @param kind the work it consisted of; required
     * @param months time in it, in months, 0 to 720; absent: not said
     * @param organisation the kind of organisation; absent: not said
     */
    public record EarlierRole(
            @NotNull RoleKind kind,
            @Nullable @PositiveOrZero @Max(Role.LONGEST) Integer months,
            @Nullable OrganisationKind organisation) {}

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
