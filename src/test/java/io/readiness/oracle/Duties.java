package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Responsibility.Duty;

/** What a duty shows by being named: taking part is being near it, carrying it is practice (T7.2). */
final class Duties {
    private Duties() {}

    static void rate(Profile profile, Ratings ratings) {
        if (profile.responsibilities() != null) {
            for (Responsibility duty : profile.responsibilities()) {
                ratings.atLeast(
                        Kinds.signalOf(duty.duty()),
                        duty.ownership() == Ownership.TOOK_PART ? Rating.EXPOSED : Rating.PRACTISED);
            }
        }
        if (profile.outsideMyRole() != null) {
            for (Duty duty : profile.outsideMyRole()) {
                ratings.atLeast(Kinds.signalOf(duty), Rating.ABSENT);
            }
        }
    }
}
