package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.DecisionRight;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.role.RoleMatch.Difference;
import io.readiness.role.RoleMatch.Difference.DifferenceKind;
import io.readiness.role.Sign.Showing;
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
    List<Difference> between(ReadRole role, Profile profile) {
        List<Difference> differences = new ArrayList<>();
        role.signs().forEach((sign, shown) -> {
            DifferenceKind kind =
                    sign.side() == Side.PRODUCT_MANAGEMENT ? kind(shown.truth(), today(sign, profile)) : null;
            if (kind != null) {
                differences.add(difference(sign, kind));
            }
        });
        return differences.stream()
                .sorted(Comparator.comparing(Difference::kind))
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

    private static Difference difference(Sign sign, DifferenceKind kind) {
        return switch (kind) {
            case WIDER -> new Difference(sign.sign(), kind, sign.with(), sign.without(), sign.claims());
            case NARROWER -> new Difference(sign.sign(), kind, sign.without(), sign.with(), sign.claims());
            case NOT_TOLD -> new Difference(sign.sign(), kind, sign.with(), null, sign.claims());
        };
    }

    /** Whether today's role shows a sign, by the duties and decision rights that the profile names. */
    private static Truth today(Sign sign, Profile profile) {
        Truth truth = Truth.FAILS;
        boolean looked = false;
        for (Showing showing : sign.shownBy()) {
            if (showing.duty() != null) {
                truth = truth.or(carries(showing.duty(), profile));
                looked = true;
            } else if (showing.right() != null) {
                truth = truth.or(holds(showing.right(), profile));
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
