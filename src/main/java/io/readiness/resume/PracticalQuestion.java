package io.readiness.resume;

import io.readiness.profile.PracticalTest;
import org.jspecify.annotations.Nullable;

/** The five questions of the practical test (C2). */
public enum PracticalQuestion {
    CUSTOMER_NEED,
    BUSINESS_REASON,
    TRADE_OFF,
    EXPECTED_OUTCOME,
    WHY_BEFORE_OTHERS;

    /** The answer that was given; null where none was. */
    @Nullable
    String answerIn(PracticalTest test) {
        String answer = switch (this) {
            case CUSTOMER_NEED -> test.customerNeed();
            case BUSINESS_REASON -> test.businessReason();
            case TRADE_OFF -> test.tradeOff();
            case EXPECTED_OUTCOME -> test.expectedOutcome();
            case WHY_BEFORE_OTHERS -> test.whyBeforeOthers();
        };
        return answer == null || answer.isBlank() ? null : answer;
    }
}
