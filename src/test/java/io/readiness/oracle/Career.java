package io.readiness.oracle;

import io.readiness.profile.Profile;
import io.readiness.profile.Role;
import io.readiness.profile.Role.EarlierRole;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Role.RoleStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles somebody has held, as far as they were told: today's, and those before it. */
final class Career {
    private final Role today;
    private final @Nullable List<EarlierRole> before;

    private Career(Role today, @Nullable List<EarlierRole> before) {
        this.today = today;
        this.before = before;
    }

    static Career of(Profile profile) {
        return new Career(profile.role() == null ? Role.UNTOLD : profile.role(), profile.earlierRoles());
    }

    /** A product is owned in it, or managed, which includes owning it (T5.5). */
    private static boolean hasAProduct(@Nullable RoleKind kind) {
        return kind == RoleKind.PRODUCT_OWNER
                || kind == RoleKind.TECHNICAL_PRODUCT_OWNER
                || kind == RoleKind.PRODUCT_MANAGER;
    }

    boolean isWithAProductToday() {
        return hasAProduct(today.kind());
    }

    boolean isElsewhereToday() {
        return today.kind() != null && !hasAProduct(today.kind());
    }

    /** Today or before. */
    boolean wasEverWithAProduct() {
        return isWithAProductToday() || earlier().stream().anyMatch(one -> hasAProduct(one.kind()));
    }

    /** A post that is on offer is not yet work: a title tells no scope (T1.1). */
    boolean isAProductManagerToday() {
        return today.kind() == RoleKind.PRODUCT_MANAGER && today.status() != RoleStatus.OFFERED;
    }

    boolean wasAProductManager() {
        return earlier().stream().anyMatch(one -> one.kind() == RoleKind.PRODUCT_MANAGER);
    }

    boolean isOrWasAProductManager() {
        return isAProductManagerToday() || wasAProductManager();
    }

    /** Whether all roles with a product were told with their months, so that too few of them are known to be too few. */
    boolean tellsAllMonths() {
        return monthsWithAProduct() != null
                && (!isWithAProductToday() || monthsToday() != null)
                && earlier().stream().noneMatch(one -> hasAProduct(one.kind()) && one.months() == null);
    }

    /** All that was told; nothing where none was. */
    @Nullable
    Integer monthsWithAProduct() {
        Integer now = monthsToday();
        int earlier = monthsBefore();
        return now == null && earlier == 0 ? null : Integer.valueOf((now == null ? 0 : now) + earlier);
    }

    private @Nullable Integer monthsToday() {
        if (today.monthsAsProductOwner() != null) {
            return today.monthsAsProductOwner();
        }
        return isWithAProductToday() ? today.months() : null;
    }

    private int monthsBefore() {
        int months = 0;
        for (EarlierRole role : earlier()) {
            months += hasAProduct(role.kind()) && role.months() != null ? role.months() : 0;
        }
        return months;
    }

    /** The first role with a product, acted in or on offer, and not yet counted in months. */
    boolean isStartingOut() {
        return isWithAProductToday()
                && (today.status() == RoleStatus.ACTING || today.status() == RoleStatus.OFFERED)
                && monthsToday() == null
                && before != null
                && before.stream().noneMatch(one -> hasAProduct(one.kind()))
                && !isOrWasAProductManager();
    }

    boolean hasEnded() {
        return today.status() == RoleStatus.ENDED;
    }

    private List<EarlierRole> earlier() {
        return before == null ? List.of() : before;
    }
}
