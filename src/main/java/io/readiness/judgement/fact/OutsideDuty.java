package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;

/** A fact for the rules: a duty that was said to be somebody else's, which is different from not mentioning it. */
public record OutsideDuty(Signal signal, Duty duty) implements ListedFact {
    @Override
    public Fact fact() {
        return JsonPaths.entry("outsideMyRole", duty);
    }
}
