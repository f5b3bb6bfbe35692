package io.readiness.oracle;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Exposure;
import io.readiness.profile.Profile;
import io.readiness.profile.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pieces of work tell together: their balance (T2.4), how they grew (T9.7), and what is missing in all (T13). */
final class PiecesTogether {
    private PiecesTogether() {}

    static void concludeFrom(Profile profile, Piece[] pieces, Set<Circumstance> concluded) {
        if (restsOnATitle(profile)) {
            concluded.add(Circumstance.RESTS_ON_A_TITLE);
        }
        if (profile.evidence() != null) {
            concluded.add(
                    isHeavyOnDelivery(pieces) ? Circumstance.DELIVERY_HEAVY_EVIDENCE : Circumstance.NOT_DELIVERY_HEAVY);
        }
        if (nothingOfCustomersOrTheMarketCanBeShown(profile.exposure(), pieces)
                || noProductWorkGivesACustomersReason(profile.exposure(), pieces)) {
            concluded.add(Circumstance.SHOWS_NO_CUSTOMER_OR_MARKET);
        }
        if (noPrioritiesGiveABusinessReason(pieces)) {
            concluded.add(Circumstance.SHOWS_NO_BUSINESS_REASON);
        }
        ScopeGrowth.concludeFrom(pieces, concluded);
    }

    /** T1.1, T13.1. */
    private static boolean restsOnATitle(Profile profile) {
        return profile.role() != null
                && profile.role().title() != null
                && !Told.some(profile.responsibilities())
                && !Told.some(profile.evidence())
                && !Told.some(profile.decisionRights());
    }

    /** Some of it is delivery, and no product work among it names an outcome (T2.4). */
    private static boolean isHeavyOnDelivery(Piece[] pieces) {
        boolean delivery = false;
        for (Piece piece : pieces) {
            if (piece.isProductWork() && piece.namesAnOutcome()) {
                return false;
            }
            delivery |= !piece.isProductWork();
        }
        return delivery;
    }

    /** No conversations and no market work, both said, and no product work that makes up for them (T13.3, T1.4). */
    private static boolean nothingOfCustomersOrTheMarketCanBeShown(@Nullable Exposure exposure, Piece[] pieces) {
        if (exposure == null || !Conversations.noneTakePlace(exposure) || !Told.none(exposure.marketWork())) {
            return false;
        }
        for (Piece piece : pieces) {
            if (piece.isProductWork() && (piece.gives(Quality.CUSTOMER_LOGIC) || piece.leavesItsReasonsUntold())) {
                return false;
            }
        }
        return true;
    }

    /** Own product work whose reasons are told, and neither the customer nor the market is in any of it (T13.3). */
    private static boolean noProductWorkGivesACustomersReason(@Nullable Exposure exposure, Piece[] pieces) {
        if (exposure != null && (Conversations.direct(exposure) >= 1 || Told.some(exposure.marketWork()))) {
            return false;
        }
        boolean own = false;
        for (Piece piece : pieces) {
            if (!piece.isProductWork()) {
                continue;
            }
            if (piece.gives(Quality.CUSTOMER_LOGIC)
                    || piece.leavesItsReasonsUntold()
                    || piece.shows(Signal.MARKET_CONTEXT)) {
                return false;
            }
            own |= piece.isTheirOwn();
        }
        return own;
    }

    /** Own pieces about priorities whose reasons are told, and the business is in none of them (T13.5). */
    private static boolean noPrioritiesGiveABusinessReason(Piece[] pieces) {
        boolean own = false;
        for (Piece piece : pieces) {
            if (!isAboutPriorities(piece)) {
                continue;
            }
            if (piece.gives(Quality.BUSINESS_LOGIC) || piece.leavesItsReasonsUntold()) {
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
