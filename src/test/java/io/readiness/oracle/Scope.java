package io.readiness.oracle;

import static io.readiness.profile.Evidence.Quality.BUSINESS_LOGIC;
import static io.readiness.profile.Evidence.Quality.CHANGED_A_DECISION;
import static io.readiness.profile.Evidence.Quality.CUSTOMER_LOGIC;
import static io.readiness.profile.Evidence.Quality.OPTIONS_CONSIDERED;
import static io.readiness.profile.Evidence.Quality.TRADE_OFF;
import static io.readiness.profile.Evidence.Quality.WHY_NOW;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Exposure;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.List;

/** The nine signals that do not carry over by themselves (T4): each is owned by one led piece that has all it asks for. */
final class Scope {
    /** Discovery is near the work from the first customer heard of: the scale of discovery depth. */
    private static final int HEARS_OF_CUSTOMERS = 1;

    /** One a month (T4.1). */
    private static final int REGULAR_CONVERSATIONS = 3;

    /** "6 or more times a quarter": the scales of discovery depth and of exposure. */
    private static final int MANY_CONVERSATIONS = 6;

    private static final List<Signal> SIGNALS = List.of(
            Signal.DISCOVERY_DEPTH,
            Signal.PROBLEM_FRAMING,
            Signal.MARKET_CONTEXT,
            Signal.STRATEGIC_PRIORITISATION,
            Signal.OUTCOME_OWNERSHIP,
            Signal.GO_TO_MARKET,
            Signal.VALUE_FIRST_NO,
            Signal.PRODUCT_STORYTELLING,
            Signal.PORTFOLIO_TRADE_OFFS);

    private Scope() {}

    static void rate(Profile profile, Piece[] pieces, Ratings ratings) {
        Exposure exposure = profile.exposure();
        if (exposure != null) {
            ratingOfConversations(exposure, ratings);
            ratingOfMarketWork(exposure, ratings);
        }
        for (Piece piece : pieces) {
            for (Signal signal : SIGNALS) {
                if (piece.shows(signal)) {
                    ratings.atLeast(signal, level(signal, piece, exposure));
                }
            }
        }
    }

    private static void ratingOfConversations(Exposure exposure, Ratings ratings) {
        if (Conversations.noneTakePlace(exposure)) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.ABSENT);
        } else if (Conversations.direct(exposure) >= REGULAR_CONVERSATIONS) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.PRACTISED);
        } else if (Told.atLeast(HEARS_OF_CUSTOMERS, exposure.customerConversationsPerQuarter())) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.EXPOSED);
        }
    }

    private static void ratingOfMarketWork(Exposure exposure, Ratings ratings) {
        if (Told.none(exposure.marketWork())) {
            ratings.atLeast(Signal.MARKET_CONTEXT, Rating.ABSENT);
        } else if (Told.some(exposure.marketWork())) {
            ratings.atLeast(Signal.MARKET_CONTEXT, Rating.PRACTISED);
        }
    }

    private static Rating level(Signal signal, Piece piece, Exposure exposure) {
        if (piece.isLed() && hasAllThatOwningAsksFor(signal, piece, exposure)) {
            return piece.hasAResultThatCanBeChecked() ? Rating.PROVEN : Rating.OWNED;
        }
        boolean practice = piece.givesAnyReason() || (signal == Signal.OUTCOME_OWNERSHIP && piece.namesAnOutcome());
        return piece.isTheirOwn() && practice ? Rating.PRACTISED : Rating.EXPOSED;
    }

    private static boolean hasAllThatOwningAsksFor(Signal signal, Piece piece, Exposure exposure) {
        return switch (signal) {
            case DISCOVERY_DEPTH ->
                Conversations.direct(exposure) >= MANY_CONVERSATIONS
                        && piece.gives(CUSTOMER_LOGIC)
                        && piece.gives(CHANGED_A_DECISION);
            case PROBLEM_FRAMING ->
                piece.gives(CUSTOMER_LOGIC) && piece.gives(OPTIONS_CONSIDERED) && piece.gives(WHY_NOW);
            case MARKET_CONTEXT ->
                exposure != null
                        && Told.some(exposure.marketWork())
                        && piece.gives(BUSINESS_LOGIC)
                        && piece.gives(WHY_NOW);
            case STRATEGIC_PRIORITISATION ->
                piece.reachesAQuarter()
                        && piece.gives(OPTIONS_CONSIDERED)
                        && piece.gives(TRADE_OFF)
                        && piece.gives(WHY_NOW);
            case OUTCOME_OWNERSHIP -> piece.reviewsItsOutcome();
            case GO_TO_MARKET -> piece.wasToldTo(Audience.GO_TO_MARKET) && piece.gives(BUSINESS_LOGIC);
            case VALUE_FIRST_NO ->
                piece.gives(OPTIONS_CONSIDERED)
                        && piece.gives(TRADE_OFF)
                        && piece.gives(CUSTOMER_LOGIC)
                        && piece.gives(BUSINESS_LOGIC);
            case PRODUCT_STORYTELLING ->
                piece.wasToldToLeadershipAndOneMore() && piece.gives(CUSTOMER_LOGIC) && piece.gives(BUSINESS_LOGIC);
            case PORTFOLIO_TRADE_OFFS ->
                piece.reachesAQuarter()
                        && piece.gives(OPTIONS_CONSIDERED)
                        && piece.gives(TRADE_OFF)
                        && piece.gives(BUSINESS_LOGIC);
            default -> throw new IllegalArgumentException(signal + " is no signal of scope.");
        };
    }
}
