package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility;
import io.readiness.profile.Signal;
import java.util.List;

/** The eight strengths that carry over (T3): practised by doing them, owned by a year in the lead or by a reasoned piece. */
final class Foundation {
    /** A year with a product makes a led duty owned: the scales of the foundation, "for 12 or more months". */
    private static final int A_YEAR = 12;

    private static final List<Signal> STRENGTHS = List.of(
            Signal.BACKLOG_OWNERSHIP,
            Signal.DELIVERY_PRIORITISATION,
            Signal.CROSS_FUNCTIONAL_COLLABORATION,
            Signal.SCOPE_CLARIFICATION,
            Signal.STAKEHOLDER_ALIGNMENT,
            Signal.ENGINEERING_AND_DESIGN,
            Signal.DECISIONS_UNDER_PRESSURE,
            Signal.DELIVERY_REALITY);

    private Foundation() {}

    static void rate(Profile profile, List<Piece> pieces, Ratings ratings) {
        if (Told.atLeast(A_YEAR, Career.of(profile).monthsWithAProduct()) && profile.responsibilities() != null) {
            for (Responsibility duty : profile.responsibilities()) {
                Signal signal = Kinds.signalOf(duty.duty());
                if (duty.ownership() == Ownership.LED && STRENGTHS.contains(signal)) {
                    ratings.atLeast(signal, Rating.OWNED);
                }
            }
        }
        for (Piece piece : pieces) {
            for (Signal strength : STRENGTHS) {
                if (piece.shows(strength)) {
                    ratings.atLeast(strength, level(piece));
                }
            }
        }
    }

    private static Rating level(Piece piece) {
        if (piece.isLed() && weighsAChoice(piece) && piece.hasAResultThatCanBeChecked()) {
            return Rating.PROVEN;
        }
        if (piece.isLed() && piece.givesAnyReason()) {
            return Rating.OWNED;
        }
        return piece.isTheirOwn() ? Rating.PRACTISED : Rating.EXPOSED;
    }

    /** It names the alternatives, or what was given up. */
    private static boolean weighsAChoice(Piece piece) {
        return piece.weighsOptions() || piece.namesWhatIsGivenUp();
    }
}
