package io.readiness.judgement;

import io.readiness.profile.Duty;
import io.readiness.profile.Ownership;
import io.readiness.profile.Signal;

/** A fact for the rules: a duty the candidate has, as it bears on its signal. */
public record Remit(Signal signal, Part part, Duty duty, Ownership ownership) {

    public boolean isLed() {
        return ownership == Ownership.LED;
    }

    /** Led or shared: more than taking part (T7.2). */
    public boolean isTheirOwn() {
        return ownership != Ownership.TOOK_PART;
    }
}
