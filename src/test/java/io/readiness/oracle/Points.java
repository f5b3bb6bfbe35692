package io.readiness.oracle;

import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Signal;
import java.util.Map;

/**
 * Points of each part and of all together, 0 to 100. Weights and points are those of {@code rules/rulebook.yaml}, an
 * assumption there, because the guides give no numbers; their order is that of T1.3 and T7.4.
 *
 * @param foundation what carries over (T3)
 * @param scope what does not carry over by itself (T4)
 * @param proof what can be shown (T10)
 * @param total all three, weighed
 */
public record Points(double foundation, double scope, double proof, double total) {

    /** What a level earns; nothing where a signal is unknown. */
    private static int earnedBy(Rating rating) {
        return switch (rating) {
            case UNKNOWN, ABSENT -> 0;
            case EXPOSED -> 20;
            case PRACTISED -> 50;
            case OWNED -> 80;
            case PROVEN -> 100;
        };
    }

    /** The points of what was shown, an unknown signal earning nothing. */
    static Points shown(Map<Signal, Rating> ratings) {
        return of(ratings, Rating.ABSENT);
    }

    /** The points with an unknown signal at its best. */
    static Points atMost(Map<Signal, Rating> best) {
        return of(best, Rating.PROVEN);
    }

    private static Points of(Map<Signal, Rating> ratings, Rating unknown) {
        int foundation = 12 * points(ratings, Signal.BACKLOG_OWNERSHIP, unknown)
                + 16 * points(ratings, Signal.DELIVERY_PRIORITISATION, unknown)
                + 12 * points(ratings, Signal.CROSS_FUNCTIONAL_COLLABORATION, unknown)
                + 12 * points(ratings, Signal.SCOPE_CLARIFICATION, unknown)
                + 12 * points(ratings, Signal.STAKEHOLDER_ALIGNMENT, unknown)
                + 12 * points(ratings, Signal.ENGINEERING_AND_DESIGN, unknown)
                + 12 * points(ratings, Signal.DECISIONS_UNDER_PRESSURE, unknown)
                + 12 * points(ratings, Signal.DELIVERY_REALITY, unknown);
        int scope = 16 * points(ratings, Signal.DISCOVERY_DEPTH, unknown)
                + 16 * points(ratings, Signal.MARKET_CONTEXT, unknown)
                + 16 * points(ratings, Signal.STRATEGIC_PRIORITISATION, unknown)
                + 16 * points(ratings, Signal.OUTCOME_OWNERSHIP, unknown)
                + 8 * points(ratings, Signal.PROBLEM_FRAMING, unknown)
                + 7 * points(ratings, Signal.GO_TO_MARKET, unknown)
                + 7 * points(ratings, Signal.VALUE_FIRST_NO, unknown)
                + 7 * points(ratings, Signal.PRODUCT_STORYTELLING, unknown)
                + 7 * points(ratings, Signal.PORTFOLIO_TRADE_OFFS, unknown);
        int proof = 100 * points(ratings, Signal.PROOF_OF_WORK, unknown);
        return new Points(
                foundation / 100.0,
                scope / 100.0,
                proof / 100.0,
                (20 * foundation + 50 * scope + 30 * proof) / 10_000.0);
    }

    private static int points(Map<Signal, Rating> ratings, Signal signal, Rating unknown) {
        Rating rating = ratings.get(signal);
        return earnedBy(rating == null ? unknown : rating);
    }
}
