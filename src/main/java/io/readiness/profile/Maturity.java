package io.readiness.profile;

import io.readiness.profile.Evidence.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The signs by which a manager sees that the role is maturing (C3).
 *
 * @param protectsTeamFromRandomDemand whether the candidate protects the team from random demand (C3.2); absent: not said
 * @param stakeholdersKnowWhyRequestsWait whether stakeholders understand why some requests wait (C3.3); absent: not said
 * @param reviewChangesBacklog whether what is learnt in the Sprint Review changes the backlog (C3.4); absent: not said
 * @param speaksOfOutcomesUnaided whether they speak of outcomes without somebody translating (C3.5); absent: not said
 * @param verification who says so: the candidate where {@code CLAIMED}, a manager or a colleague where {@code VERIFIED};
 *     absent: taken as {@code CLAIMED}
 */
public record Maturity(
        @Nullable Boolean protectsTeamFromRandomDemand,
        @Nullable Boolean stakeholdersKnowWhyRequestsWait,
        @Nullable Boolean reviewChangesBacklog,
        @Nullable Boolean speaksOfOutcomesUnaided,
        @Nullable Verification verification) {
    /** How many of the four signs are known to be there. */
    public int signs() {
        return Profile.count(
                true,
                protectsTeamFromRandomDemand,
                stakeholdersKnowWhyRequestsWait,
                reviewChangesBacklog,
                speaksOfOutcomesUnaided);
    }

    /** How many of the four were said to be missing. */
    public int denied() {
        return Profile.count(
                false,
                protectsTeamFromRandomDemand,
                stakeholdersKnowWhyRequestsWait,
                reviewChangesBacklog,
                speaksOfOutcomesUnaided);
    }

    /** Whether somebody other than the candidate says so. */
    public boolean isSeenByOthers() {
        return verification == Verification.VERIFIED;
    }

    /** The signs with what was not said taken at its best. */
    static Maturity atBest(@Nullable Maturity maturity) {
        return maturity == null
                ? new Maturity(true, true, true, true, Verification.VERIFIED)
                : new Maturity(
                        Profile.yesUnlessSaid(maturity.protectsTeamFromRandomDemand),
                        Profile.yesUnlessSaid(maturity.stakeholdersKnowWhyRequestsWait),
                        Profile.yesUnlessSaid(maturity.reviewChangesBacklog),
                        Profile.yesUnlessSaid(maturity.speaksOfOutcomesUnaided),
                        maturity.verification == null ? Verification.VERIFIED : maturity.verification);
    }
}
