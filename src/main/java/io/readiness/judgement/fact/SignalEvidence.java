package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.judgement.scale.Part;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Outcome;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Signal;

/**
 * A fact for the rules: one piece of evidence, as it bears on one signal. The rulebook's catalogue says which kinds may
 * bear on which signals, so that evidence of administration never reaches a signal of PM scope (T1.4). Pieces that are said to
 * tell one case are joined to one more piece, which has what any of them has.
 */
public record SignalEvidence(Signal signal, Part part, boolean productWork, boolean isCase, Evidence evidence)
        implements ListedFact {
    @Override
    public Fact fact() {
        return new Fact(isCase ? JsonPaths.ofCase(evidence) : JsonPaths.of(evidence), JsonPaths.words(evidence));
    }

    /** Told of one piece, and not put together from several. */
    public boolean isOnePiece() {
        return !isCase;
    }

    public boolean isLed() {
        return evidence.ownership() == Ownership.LED;
    }

    /** Led or shared: more than taking part (T7.2). */
    public boolean isTheirOwn() {
        return isLed() || evidence.ownership() == Ownership.SHARED;
    }

    /** Led, or shared and open to be looked at, so that whose judgement is in it can be seen. */
    public boolean isAnsweredFor() {
        return isLed() || (isTheirOwn() && evidence.checkable());
    }

    /** More than one way was compared; ways that were turned down were compared. */
    public boolean isOptionsConsidered() {
        return evidence.has(Quality.OPTIONS_CONSIDERED) || isOptionsRejected();
    }

    /** What was given up is named; a list of what is not built names it. */
    public boolean isTradeOffNamed() {
        return evidence.has(Quality.TRADE_OFF) || isNotBuiltListed();
    }

    public boolean isNotBuiltListed() {
        return evidence.has(Quality.NOT_BUILT_LIST);
    }

    public boolean isOptionsRejected() {
        return evidence.has(Quality.OPTIONS_REJECTED);
    }

    public boolean isWhyNowGiven() {
        return evidence.has(Quality.WHY_NOW);
    }

    public boolean isCustomerLogic() {
        return evidence.has(Quality.CUSTOMER_LOGIC);
    }

    public boolean isBusinessLogic() {
        return evidence.has(Quality.BUSINESS_LOGIC);
    }

    public boolean isDecisionChanged() {
        return evidence.has(Quality.CHANGED_A_DECISION);
    }

    /** How many of options, what was given up, what is not built and why now are told (T10.12, T11.2). */
    public int choiceMarks() {
        return (isOptionsConsidered() ? 1 : 0)
                + (isTradeOffNamed() ? 1 : 0)
                + (isNotBuiltListed() ? 1 : 0)
                + (isWhyNowGiven() ? 1 : 0);
    }

    /** How many kinds of reason are given: the customer's, the business's, what can be built (T6.3, T10.13). */
    public int reasonKinds() {
        return (isCustomerLogic() ? 1 : 0)
                + (isBusinessLogic() ? 1 : 0)
                + (evidence.has(Quality.FEASIBILITY_LOGIC) ? 1 : 0);
    }

    /** It was said what can be read in it, be it nothing, and all of it. */
    public boolean isReasonsTold() {
        return evidence.tellsAllQualities();
    }

    /** Some reasoning can be read in it: any quality at all. */
    public boolean isReasoned() {
        return evidence.qualities() != null && !evidence.qualities().isEmpty();
    }

    public boolean isQuarterOrLonger() {
        return evidence.reaches(Horizon.QUARTER);
    }

    public boolean isYearOrLonger() {
        return evidence.reaches(Horizon.YEAR);
    }

    public boolean isToldToLeadership() {
        return evidence.toldTo(Audience.LEADERSHIP);
    }

    public boolean isToldToGoToMarket() {
        return evidence.toldTo(Audience.GO_TO_MARKET);
    }

    /** Leadership and at least one other audience heard it. */
    public boolean isToldBeyondLeadership() {
        return isToldToLeadership()
                && evidence.audiences() != null
                && evidence.audiences().size() >= 2;
    }

    public boolean isOutcomeNamed() {
        return evidence.anyOutcome(outcome -> true);
    }

    /** A result can be compared with where it started. */
    public boolean isOutcomeMeasured() {
        return evidence.anyOutcome(Outcome::hasMeasuredChange);
    }

    /** What was to be reached was set before. */
    public boolean isOutcomeTargeted() {
        return evidence.anyOutcome(outcome -> outcome.target() != null);
    }

    /** A result was held against what was to be reached. */
    public boolean isOutcomeReviewed() {
        return evidence.anyOutcome(Outcome::wasReviewed);
    }

    /** A result can be compared with where it started, by somebody other than the candidate. */
    public boolean isProvenOutcome() {
        return isOutcomeMeasured() && evidence.checkable();
    }
}
