package io.readiness.oracle;

import static io.readiness.profile.Evidence.Quality.BUSINESS_LOGIC;
import static io.readiness.profile.Evidence.Quality.CHANGED_A_DECISION;
import static io.readiness.profile.Evidence.Quality.CUSTOMER_LOGIC;
import static io.readiness.profile.Evidence.Quality.OPTIONS_REJECTED;
import static io.readiness.profile.Evidence.Quality.WHY_NOW;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Exposure;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.RefusalReason;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nine signals that do not carry over by themselves (T4). What a piece of product work shows follows from what it contains,
 * whatever kind it is of; what it is said to show beside that is practice at most.
 */
final class Scope {
    /** One a month (T4.1). */
    private static final int REGULAR_CONVERSATIONS = 3;

    /** One every other week: the scale of exposure. */
    private static final int MANY_CONVERSATIONS = 6;

    /** Two marks tell that something was weighed (T10.12), and two kinds of reason are joined (T10.13): both assumptions. */
    private static final int WEIGHED = 2;

    private static final int JOINED = 2;

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

    static void rate(Profile profile, List<Piece> pieces, Ratings ratings) {
        Exposure exposure = profile.exposure();
        if (exposure != null) {
            waysOfDiscovery(exposure, ratings);
            marketWork(exposure, ratings);
        }
        refusals(profile.refusalReasons(), ratings);
        for (Piece piece : pieces) {
            for (Signal signal : SIGNALS) {
                if (piece.shows(signal)) {
                    ratings.atLeast(
                            signal, piece.isTheirOwn() && piece.givesAnyReason() ? Rating.PRACTISED : Rating.EXPOSED);
                }
                if (piece.isProductWork() && piece.isTheirOwn()) {
                    contents(signal, piece, exposure, ratings);
                }
            }
        }
    }

    private static void waysOfDiscovery(Exposure exposure, Ratings ratings) {
        if (Customers.areNotSpokenTo(exposure) || Told.none(exposure.waysOfDiscovery())) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.ABSENT);
        }
        if (Customers.areHeardOf(exposure)) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.EXPOSED);
        }
        if (Customers.directConversations(exposure) >= REGULAR_CONVERSATIONS || Customers.areMetAllAlong(exposure)) {
            ratings.atLeast(Signal.DISCOVERY_DEPTH, Rating.PRACTISED);
        }
    }

    private static void marketWork(Exposure exposure, Ratings ratings) {
        if (Told.none(exposure.marketWork())) {
            ratings.atLeast(Signal.MARKET_CONTEXT, Rating.ABSENT);
        } else if (Told.some(exposure.marketWork())) {
            ratings.atLeast(Signal.MARKET_CONTEXT, Rating.PRACTISED);
        }
    }

    /** Saying no because of value, not only because of delivery constraints (T4.7). */
    private static void refusals(@Nullable Set<RefusalReason> reasons, Ratings ratings) {
        if (Told.among(reasons, RefusalReason.VALUE)) {
            ratings.atLeast(Signal.VALUE_FIRST_NO, Rating.PRACTISED);
        } else if (Told.among(reasons, RefusalReason.CAPACITY)) {
            ratings.atLeast(Signal.VALUE_FIRST_NO, Rating.EXPOSED);
        }
    }

    /** An own piece of product work, by what can be read in it. */
    private static void contents(Signal signal, Piece piece, @Nullable Exposure exposure, Ratings ratings) {
        if (isPractice(signal, piece, exposure)) {
            ratings.atLeast(signal, Rating.PRACTISED);
        }
        if (piece.isAnsweredFor() && isOwned(signal, piece, exposure)) {
            ratings.atLeast(signal, isProven(signal, piece, exposure) ? Rating.PROVEN : Rating.OWNED);
        }
    }

    private static boolean isPractice(Signal signal, Piece piece, @Nullable Exposure exposure) {
        return switch (signal) {
            case DISCOVERY_DEPTH -> Customers.areMet(exposure) && piece.gives(CUSTOMER_LOGIC);
            case PROBLEM_FRAMING ->
                piece.gives(CUSTOMER_LOGIC) && (piece.weighsOptions() || piece.gives(CHANGED_A_DECISION));
            case MARKET_CONTEXT -> false;
            case STRATEGIC_PRIORITISATION ->
                piece.reachesAQuarter() && (piece.namesWhatIsGivenUp() || piece.gives(WHY_NOW));
            case OUTCOME_OWNERSHIP -> piece.namesAnOutcome();
            case GO_TO_MARKET -> piece.wasToldTo(Audience.GO_TO_MARKET);
            case VALUE_FIRST_NO -> piece.namesWhatIsGivenUp() && piece.givesACustomersOrABusinessReason();
            case PRODUCT_STORYTELLING -> piece.wasToldTo(Audience.LEADERSHIP) && piece.givesAnyReason();
            case PORTFOLIO_TRADE_OFFS -> piece.reachesAYear() && (piece.namesWhatIsGivenUp() || piece.gives(WHY_NOW));
            default -> throw noScope(signal);
        };
    }

    private static boolean isOwned(Signal signal, Piece piece, @Nullable Exposure exposure) {
        return switch (signal) {
            case DISCOVERY_DEPTH ->
                turnedADecisionForACustomer(piece)
                        && (Customers.areMet(exposure)
                                || (piece.weighsOptions() && piece.hasAResultThatCanBeChecked()));
            case PROBLEM_FRAMING ->
                startsFromTheCustomerAndGivesOneMoreReason(piece)
                        || (piece.shows(Signal.PROBLEM_FRAMING) && turnedADecisionForACustomer(piece));
            case MARKET_CONTEXT ->
                exposure != null
                        && Told.some(exposure.marketWork())
                        && piece.gives(BUSINESS_LOGIC)
                        && piece.marksOfAChoice() >= 1;
            case STRATEGIC_PRIORITISATION ->
                piece.reachesAQuarter()
                        && (piece.marksOfAChoice() >= WEIGHED
                                || (piece.marksOfAChoice() >= 1 && piece.kindsOfReason() >= JOINED));
            case OUTCOME_OWNERSHIP ->
                piece.measuresAnOutcome()
                        // The review itself has to have changed it: a case may have changed one before its launch.
                        || (piece.isTold()
                                && piece.shows(Signal.OUTCOME_OWNERSHIP)
                                && piece.setsATarget()
                                && piece.gives(CHANGED_A_DECISION));
            case GO_TO_MARKET -> piece.wasToldTo(Audience.GO_TO_MARKET) && piece.gives(BUSINESS_LOGIC);
            case VALUE_FIRST_NO ->
                piece.weighsOptions()
                        && (piece.namesWhatIsGivenUp() || piece.gives(OPTIONS_REJECTED))
                        && piece.givesACustomersOrABusinessReason();
            case PRODUCT_STORYTELLING ->
                piece.wasToldToLeadershipAndOneMore() && piece.givesACustomersOrABusinessReason();
            case PORTFOLIO_TRADE_OFFS -> piece.gives(BUSINESS_LOGIC) && weighsAPortfolio(piece);
            default -> throw noScope(signal);
        };
    }

    /** What is owned, with a result that can be checked; some ask for a little more than owning does. */
    private static boolean isProven(Signal signal, Piece piece, @Nullable Exposure exposure) {
        return piece.hasAResultThatCanBeChecked()
                && switch (signal) {
                    case DISCOVERY_DEPTH -> Customers.directConversations(exposure) >= MANY_CONVERSATIONS;
                    case PROBLEM_FRAMING -> startsFromTheCustomerAndGivesOneMoreReason(piece);
                    case STRATEGIC_PRIORITISATION -> piece.marksOfAChoice() >= WEIGHED;
                    case OUTCOME_OWNERSHIP -> piece.reviewsAnOutcome();
                    default -> true;
                };
    }

    private static boolean turnedADecisionForACustomer(Piece piece) {
        return piece.gives(CUSTOMER_LOGIC) && piece.gives(CHANGED_A_DECISION);
    }

    private static boolean startsFromTheCustomerAndGivesOneMoreReason(Piece piece) {
        return piece.gives(CUSTOMER_LOGIC)
                && piece.weighsOptions()
                && (piece.gives(WHY_NOW)
                        || piece.namesWhatIsGivenUp()
                        || piece.gives(BUSINESS_LOGIC)
                        || piece.gives(CHANGED_A_DECISION));
    }

    /** Said to be across products, over a quarter; or weighed over a year, which is a portfolio by its reach. */
    private static boolean weighsAPortfolio(Piece piece) {
        return (piece.shows(Signal.PORTFOLIO_TRADE_OFFS) && piece.reachesAQuarter() && piece.namesWhatIsGivenUp())
                || (piece.reachesAYear() && piece.marksOfAChoice() >= WEIGHED);
    }

    private static IllegalArgumentException noScope(Signal signal) {
        return new IllegalArgumentException(signal + " is no signal of scope.");
    }
}
