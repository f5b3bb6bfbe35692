package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.List;

/** Proof of work (T10): the best single piece or case tells, and no number of weak ones (T10.3). */
final class BestPiece {
    /** The marks that tell that a choice was weighed: an assumption of the rulebook (T10.12). */
    private static final int WEIGHED = 2;

    private BestPiece() {}

    static void rate(Profile profile, List<Piece> pieces, Ratings ratings) {
        if (Told.none(profile.evidence())) {
            ratings.atLeast(Signal.PROOF_OF_WORK, Rating.ABSENT);
        }
        for (Piece piece : pieces) {
            ratings.atLeast(Signal.PROOF_OF_WORK, level(piece));
        }
    }

    private static Rating level(Piece piece) {
        if (!piece.isProductWork() || !piece.isTheirOwn()) {
            return Rating.EXPOSED;
        }
        boolean weighed = piece.marksOfAChoice() >= WEIGHED;
        if (piece.isAnsweredFor() && weighed && joinsItsReasons(piece) && piece.hasAResultThatCanBeChecked()) {
            return Rating.PROVEN;
        }
        if (piece.isAnsweredFor() && (weighed && piece.givesACustomersOrABusinessReason() || isStrong(piece))) {
            return Rating.OWNED;
        }
        return piece.givesAnyReason() || piece.measuresAnOutcome() ? Rating.PRACTISED : Rating.EXPOSED;
    }

    /** Reasons of both kinds, with what came of it (T10.13), or in a choice that reaches far (T4.4, T4.9). */
    private static boolean isStrong(Piece piece) {
        return joinsItsReasons(piece)
                && (piece.measuresAnOutcome() || (piece.reachesAQuarter() && piece.marksOfAChoice() >= 1));
    }

    private static boolean joinsItsReasons(Piece piece) {
        return piece.gives(Quality.CUSTOMER_LOGIC) && piece.gives(Quality.BUSINESS_LOGIC);
    }
}
