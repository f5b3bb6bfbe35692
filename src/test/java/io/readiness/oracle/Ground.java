package io.readiness.oracle;

import static io.readiness.judgement.scale.Rating.OWNED;
import static io.readiness.judgement.scale.Rating.PRACTISED;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.scale.Rating;
import io.readiness.profile.Goal.Aim;
import io.readiness.profile.Role.RoleKind;
import io.readiness.profile.Signal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What bands and paths are decided on. What is asked "at least" is answered from the ratings and the points reached, what is
 * asked "below" from the points kept under: on what was shown both are the same, on what is sure or possible they are not.
 *
 * @param ratings what counts as reached
 * @param unknown where a signal without a rating counts as standing
 * @param reached the points that count as reached
 * @param notAbove the points that count as not gone beyond
 * @param circumstances what counts as given
 * @param notRuledOut what counts as not ruled out: asked where something is not to be so
 * @param said what counts as told
 */
record Ground(
        Map<Signal, Rating> ratings,
        Rating unknown,
        Points reached,
        Points notAbove,
        Set<Circumstance> circumstances,
        Set<Circumstance> notRuledOut,
        Said said) {

    boolean is(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }

    boolean isNot(Circumstance circumstance) {
        return !notRuledOut.contains(circumstance);
    }

    /** One of these is wanted. */
    boolean wants(Aim... aims) {
        return Arrays.stream(aims).anyMatch(said.aims()::contains);
    }

    /** The role is one of these. */
    boolean isA(RoleKind... kinds) {
        return Arrays.stream(kinds).anyMatch(said.roles()::contains);
    }

    boolean stands(Signal signal, Rating wanted) {
        Rating rating = ratings.get(signal);
        return (rating == null ? unknown : rating).compareTo(wanted) >= 0;
    }

    /** The three things that a move asks for (T14.6). */
    boolean hasCustomerInsight(Rating wanted) {
        return stands(Signal.DISCOVERY_DEPTH, wanted);
    }

    boolean hasStrategicTradeOffs(Rating wanted) {
        return stands(Signal.STRATEGIC_PRIORITISATION, wanted) || stands(Signal.PORTFOLIO_TRADE_OFFS, wanted);
    }

    boolean hasMeasurableOutcomes(Rating wanted) {
        return stands(Signal.OUTCOME_OWNERSHIP, wanted);
    }

    boolean hasAllThree() {
        return hasCustomerInsight(OWNED) && hasStrategicTradeOffs(OWNED) && hasMeasurableOutcomes(OWNED);
    }

    /** One strong piece (T10.3). */
    boolean hasAStrongPiece() {
        return stands(Signal.PROOF_OF_WORK, OWNED);
    }

    boolean hasTwoOfThree(Rating wanted) {
        return ofThree(wanted) >= 2;
    }

    boolean hasOneOfThreeInPractice() {
        return ofThree(PRACTISED) >= 1;
    }

    private int ofThree(Rating wanted) {
        return (hasCustomerInsight(wanted) ? 1 : 0)
                + (hasStrategicTradeOffs(wanted) ? 1 : 0)
                + (hasMeasurableOutcomes(wanted) ? 1 : 0);
    }
}
