package io.readiness.oracle;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Exposure;
import io.readiness.profile.Exposure.Contact;
import io.readiness.profile.Profile;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pieces of work tell together: their balance (T2.4), how they grew (T9.7), and what is missing in all (T13). */
final class PiecesTogether {
    private PiecesTogether() {}

    static void concludeFrom(Profile profile, List<Piece> pieces, Set<Circumstance> concluded) {
        if (restsOnATitle(profile)) {
            concluded.add(Circumstance.RESTS_ON_A_TITLE);
        }
        if (profile.evidence() != null) {
            concluded.add(
                    isHeavyOnDelivery(pieces) ? Circumstance.DELIVERY_HEAVY_EVIDENCE : Circumstance.NOT_DELIVERY_HEAVY);
        }
        if (nothingOfCustomersOrTheMarketCanBeShown(profile, pieces)
                || noProductWorkGivesACustomersReason(profile.exposure(), pieces)) {
            concluded.add(Circumstance.SHOWS_NO_CUSTOMER_OR_MARKET);
        }
        if (noPrioritiesGiveABusinessReason(pieces)) {
            concluded.add(Circumstance.SHOWS_NO_BUSINESS_REASON);
        }
        ScopeGrowth.concludeFrom(profile.evidence(), concluded);
    }

    /** A title of product work, and duties, pieces or decision rights that were said to be none (T1.1, T13.1). */
    private static boolean restsOnATitle(Profile profile) {
        Career career = Career.of(profile);
        return profile.role() != null
                && profile.role().title() != null
                && !career.isElsewhereToday()
                && (Told.none(profile.responsibilities())
                        || Told.none(profile.evidence())
                        || Told.none(profile.decisionRights()))
                && !Told.some(profile.responsibilities())
                && !Told.some(profile.evidence())
                && !Told.some(profile.decisionRights());
    }

    /** Some of it is delivery that measures nothing, and no product work among it names an outcome (T2.4, T13.7). */
    private static boolean isHeavyOnDelivery(List<Piece> pieces) {
        boolean delivery = false;
        for (Piece piece : pieces) {
            if (piece.isProductWork() ? piece.namesAnOutcome() : piece.measuresAnOutcome()) {
                return false;
            }
            delivery |= !piece.isProductWork();
        }
        return delivery;
    }

    /** Customers are out of reach, no market work was done, and no product work makes up for both (T13.3, T1.4). */
    private static boolean nothingOfCustomersOrTheMarketCanBeShown(Profile profile, List<Piece> pieces) {
        Exposure exposure = profile.exposure();
        if (exposure == null || !customersAreOutOfReach(profile, exposure)) {
            return false;
        }
        for (Piece piece : pieces) {
            if (piece.isProductWork() && (piece.gives(Quality.CUSTOMER_LOGIC) || piece.leavesReasonsUntold())) {
                return false;
            }
        }
        return true;
    }

    /** No conversations take place; or discovery is somebody else's, customers are heard through others, no market work is done. */
    private static boolean customersAreOutOfReach(Profile profile, Exposure exposure) {
        boolean discoveryIsOthers = Told.among(profile.outsideMyRole(), Duty.CUSTOMER_DISCOVERY);
        return (Customers.areNotSpokenTo(exposure) && !Customers.areMet(exposure) && !Told.some(exposure.marketWork()))
                || (discoveryIsOthers
                        && exposure.contact() == Contact.SECOND_HAND
                        && !Customers.areMet(exposure)
                        && Told.none(exposure.marketWork()));
    }

    /** Own product work whose reasons are told, and neither the customer nor the market is in any of it (T13.3). */
    private static boolean noProductWorkGivesACustomersReason(@Nullable Exposure exposure, List<Piece> pieces) {
        if (exposure != null && (Customers.areMet(exposure) || Told.some(exposure.marketWork()))) {
            return false;
        }
        boolean own = false;
        for (Piece piece : pieces) {
            if (!piece.isProductWork()) {
                continue;
            }
            if (piece.gives(Quality.CUSTOMER_LOGIC)
                    || piece.leavesReasonsUntold()
                    || piece.shows(Signal.MARKET_CONTEXT)) {
                return false;
            }
            own |= piece.isTheirOwn();
        }
        return own;
    }

    /** Own pieces about priorities whose reasons are told, and the business is in none of them, nor in product work that was led (T13.5). */
    private static boolean noPrioritiesGiveABusinessReason(List<Piece> pieces) {
        boolean own = false;
        for (Piece piece : pieces) {
            if (piece.isProductWork() && piece.isLed() && piece.gives(Quality.BUSINESS_LOGIC)) {
                return false;
            }
            if (!isAboutPriorities(piece)) {
                continue;
            }
            if (piece.gives(Quality.BUSINESS_LOGIC) || piece.leavesReasonsUntold()) {
                return false;
            }
            own |= piece.isTheirOwn();
        }
        return own;
    }

    private static boolean isAboutPriorities(Piece piece) {
        return piece.shows(Signal.DELIVERY_PRIORITISATION)
                || piece.shows(Signal.STRATEGIC_PRIORITISATION)
                || piece.shows(Signal.PORTFOLIO_TRADE_OFFS);
    }
}
