package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;

/** Proof of work (T10): the best single piece tells, and no number of weak ones (T10.3). */
final class BestPiece {
    private BestPiece() {}

    static void rate(Profile profile, Piece[] pieces, Ratings ratings) {
        if (Told.none(profile.evidence())) {
            ratings.atLeast(Signal.PROOF_OF_WORK, Rating.ABSENT);
        }
        for (Piece piece : pieces) {
            ratings.atLeast(Signal.PROOF_OF_WORK, level(piece));
        }
    }

    private static Rating level(Piece piece) {
        if (!piece.isProductWork() || !piece.isTheirOwn() || !piece.givesAnyReason()) {
            return Rating.EXPOSED;
        }
        if (!piece.isLed() || !givesAllReasons(piece)) {
            return Rating.PRACTISED;
        }
        return piece.hasAResultThatCanBeChecked() ? Rating.PROVEN : Rating.OWNED;
    }

    /** Options, what was given up and why now (T10.12), for the customer and for the business (T10.13). */
    private static boolean givesAllReasons(Piece piece) {
        return piece.gives(Quality.OPTIONS_CONSIDERED)
                && piece.gives(Quality.TRADE_OFF)
                && piece.gives(Quality.WHY_NOW)
                && piece.gives(Quality.CUSTOMER_LOGIC)
                && piece.gives(Quality.BUSINESS_LOGIC);
    }
}
