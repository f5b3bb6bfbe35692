package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.role.RoleAnalyzer.AnalyzedRole;
import io.readiness.role.RoleMatch.ScopeDifference;
import io.readiness.role.RoleMatch.ScopeDifference.DifferenceKind;
import io.readiness.role.RoleTables.ScopeIndicator;
import io.readiness.role.RoleTables.ScopeIndicator.IndicatorCriterion;
import io.readiness.role.RoleTables.ScopeSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the decision rights of a role with those held today (T7.1). */
final class ScopeDifferences {
    private final int most;

    ScopeDifferences(int most) {
        this.most = most;
    }

    /** The first differences: what the role has and today's has not, then the reverse, then what is not known. */
    List<ScopeDifference> between(AnalyzedRole role, Profile profile) {
        List<ScopeDifference> differences = new ArrayList<>();
        role.signs().forEach((indicator, shown) -> {
            DifferenceKind kind = indicator.side() == ScopeSide.PRODUCT_MANAGEMENT
                    ? kind(shown.truth(), today(indicator, profile))
                    : null;
            if (kind != null) {
                differences.add(difference(indicator, kind));
            }
        });
        return differences.stream()
                .sorted(Comparator.comparing(ScopeDifference::kind))
                .limit(most)
                .toList();
    }

    private static @Nullable DifferenceKind kind(Truth role, Truth today) {
        if (role == Truth.HOLDS && today == Truth.FAILS) {
            return DifferenceKind.WIDER;
        }
        if (role == Truth.FAILS && today == Truth.HOLDS) {
            return DifferenceKind.NARROWER;
        }
        return role == Truth.HOLDS && today == Truth.OPEN ? DifferenceKind.NOT_TOLD : null;
    }

    private static ScopeDifference difference(ScopeIndicator indicator, DifferenceKind kind) {
        return switch (kind) {
            case WIDER ->
                new ScopeDifference(indicator.sign(), kind, indicator.with(), indicator.without(), indicator.claims());
            case NARROWER ->
                new ScopeDifference(indicator.sign(), kind, indicator.without(), indicator.with(), indicator.claims());
            case NOT_TOLD -> new ScopeDifference(indicator.sign(), kind, indicator.with(), null, indicator.claims());
        };
    }

    /** Whether today's role shows a sign, by the duties and decision rights that the profile names. */
    private static Truth today(ScopeIndicator indicator, Profile profile) {
        Truth truth = Truth.FAILS;
        boolean looked = false;
        for (IndicatorCriterion criterion : indicator.shownBy()) {
            if (criterion.duty() != null) {
                truth = truth.or(carries(criterion.duty(), profile));
                looked = true;
            } else if (criterion.right() != null) {
                truth = truth.or(holds(criterion.right(), profile));
                looked = true;
            }
        }
        return looked ? truth : Truth.OPEN;
    }

    private static Truth carries(Duty duty, Profile profile) {
        if (profile.responsibilities() != null) {
            return Truth.of(profile.responsibilities().stream()
                    .anyMatch(told -> told.duty() == duty && told.ownership() != Ownership.TOOK_PART));
        }
        boolean outside =
                profile.outsideMyRole() != null && profile.outsideMyRole().contains(duty);
        return outside ? Truth.FAILS : Truth.OPEN;
    }

    private static Truth holds(DecisionRight right, Profile profile) {
        return profile.decisionRights() == null
                ? Truth.OPEN
                : Truth.of(profile.decisionRights().contains(right));
    }
}
