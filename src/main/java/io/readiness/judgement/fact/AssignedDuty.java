package io.readiness.judgement.fact;

import io.readiness.judgement.fact.Fact.ListedFact;
import io.readiness.judgement.scale.Part;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;

/** A fact for the rules: a duty the candidate has, as it bears on its signal. */
public record AssignedDuty(Signal signal, Part part, Duty duty, Ownership ownership) implements ListedFact {
    @Override
    public Fact fact() {
        return new Fact(JsonPaths.of(duty), duty + " " + ownership);
    }

    public boolean isLed() {
        return ownership == Ownership.LED;
    }

    /** Led or shared: more than taking part (T7.2). */
    public boolean isTheirOwn() {
        return ownership != Ownership.TOOK_PART;
    }
}
