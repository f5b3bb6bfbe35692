package io.readiness.judgement;

import io.readiness.profile.Duty;
import io.readiness.profile.Signal;

/** A fact for the rules: a duty that was said to be somebody else's, which is different from not mentioning it. */
public record OutsideRemit(Signal signal, Duty duty) {}
