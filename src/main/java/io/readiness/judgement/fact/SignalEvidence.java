package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.judgement.scale.Part;
import io.readiness.profile.Evidence;
import io.readiness.profile.Evidence.Audience;
import io.readiness.profile.Evidence.Horizon;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Evidence.Quality;
import io.readiness.profile.Signal;

/**
 * A fact for the rules: one piece of evidence, as it bears on one signal. The rulebook's catalogue says which kinds may
 * bear on which signals, so that evidence of administration never reaches a signal of PM scope (T1.4).
 */
public record SignalEvidence(Signal signal, Part part, boolean productWork, Evidence evidence) implements ListedFact {
    @Override
    public Fact fact() {
        return new Fact(JsonPaths.of(evidence), JsonPaths.words(evidence));
    }

    public boolean isLed() {
        return evidence.ownership() == Ownership.LED;
    }

    /** Led or shared: more than taking part (T7.2). */
    public boolean isTheirOwn() {
        return isLed() || evidence.ownership() == Ownership.SHARED;
    }

    public boolean isOptionsConsidered() {
        return evidence.has(Quality.OPTIONS_CONSIDERED);
    }

    public boolean isTradeOffNamed() {
        return evidence.has(Quality.TRADE_OFF);
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

    /** It was said what can be read in it, be it nothing. */
    public boolean isReasonsTold() {
        return evidence.qualities() != null;
    }

    /** Some reasoning can be read in it: any quality at all. */
    public boolean isReasoned() {
        return evidence.qualities() != null && !evidence.qualities().isEmpty();
    }

    public boolean isQuarterOrLonger() {
        return evidence.reaches(Horizon.QUARTER);
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

    /** A result can be compared with the baseline, by somebody other than the candidate. */
    public boolean isProvenOutcome() {
        return evidence.outcome() != null && evidence.outcome().measured() && evidence.checkable();
    }

    /** Metric, baseline, target and result are all there. */
    public boolean isOutcomeReviewed() {
        return evidence.outcome() != null && evidence.outcome().reviewed();
    }

    public boolean isOutcomeNamed() {
        return evidence.outcome() != null;
    }
}
