package io.readiness.oracle;

import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Evidence.Verification;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.List;

/** A piece of work in the words of the scales. What was not said of it is not there. */
record Piece(Evidence told) {
    private static final Piece[] NONE = {};

    static Piece[] of(Profile profile) {
        List<Evidence> evidence = profile.evidence();
        if (evidence == null || evidence.isEmpty()) {
            return NONE;
        }
        Piece[] pieces = new Piece[evidence.size()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new Piece(evidence.get(i));
        }
        return pieces;
    }

    boolean isProductWork() {
        return Kinds.isProduct(told.kind());
    }

    boolean shows(Signal signal) {
        return Kinds.showsByNature(told.kind(), signal)
                || (Told.among(told.signals(), signal) && Kinds.showsWhereSaid(told.kind(), signal));
    }

    boolean isLed() {
        return told.ownership() == Ownership.LED;
    }

    /** Taking part is not owning (T7.2), and not saying whose it is says no more than taking part. */
    boolean isTheirOwn() {
        return isLed() || told.ownership() == Ownership.SHARED;
    }

    boolean gives(Quality reason) {
        return Told.among(told.qualities(), reason);
    }

    boolean givesAnyReason() {
        return Told.some(told.qualities());
    }

    boolean leavesItsReasonsUntold() {
        return told.qualities() == null;
    }

    boolean reachesAQuarter() {
        return told.horizon() == Horizon.QUARTER || told.horizon() == Horizon.YEAR;
    }

    boolean wasToldTo(Audience audience) {
        return Told.among(told.audiences(), audience);
    }

    boolean wasToldToLeadershipAndOneMore() {
        return wasToldTo(Audience.LEADERSHIP) && told.audiences().size() >= 2;
    }

    boolean namesAnOutcome() {
        return told.outcome() != null;
    }

    /** Measure, baseline, target and result are all there (T11.4). */
    boolean reviewsItsOutcome() {
        return told.outcome() != null
                && told.outcome().baseline() != null
                && told.outcome().target() != null
                && told.outcome().result() != null;
    }

    /** The result stands against a baseline, and is linked or was verified by somebody else. */
    boolean hasAResultThatCanBeChecked() {
        return told.outcome() != null
                && told.outcome().baseline() != null
                && told.outcome().result() != null
                && (told.verification() == Verification.LINKED || told.verification() == Verification.VERIFIED);
    }
}
