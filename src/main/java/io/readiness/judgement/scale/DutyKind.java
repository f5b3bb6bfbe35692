package io.readiness.judgement.scale;

import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;

/**
 * A duty, and the signal it bears on.
 *
 * @param duty the duty
 * @param name its name
 * @param meaning what it consists of
 * @param signal the signal it bears on
 */
public record DutyKind(Duty duty, String name, String meaning, Signal signal) {}
