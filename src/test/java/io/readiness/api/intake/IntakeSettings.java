package io.readiness.api.intake;

import java.time.Duration;

/** Settings of the intake, for tests without a service. */
public record IntakeSettings(int threads, int waiting, Duration time) implements IntakeConfig {
    /** On a busy machine a document may take its time. */
    public static final IntakeSettings PATIENT = new IntakeSettings(1, 1, Duration.ofMinutes(1));
}
