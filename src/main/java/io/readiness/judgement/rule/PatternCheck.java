package io.readiness.judgement.rule;

import io.readiness.judgement.fact.Fact;
import io.readiness.judgement.scale.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule looks for in a profile, all of whose conditions have to hold for it.
 *
 * @param looksFor what kind of thing, in the rule's own words
 * @param absent whether the rule asks that there is none
 * @param truth whether what the rule asks is so
 * @param nearest the one that comes nearest, or that should not be there; absent: there is none
 * @param conditions what it has to meet, in the order of the rule
 */
public record PatternCheck(
        String looksFor,
        boolean absent,
        Truth truth,
        @Nullable Fact nearest,
        List<ConditionCheck> conditions) {
    PatternCheck ofTheUnsaid() {
        return absent || nearest != null || truth != Truth.FAILS
                ? this
                : new PatternCheck(looksFor, false, Truth.OPEN, null, conditions);
    }
}
