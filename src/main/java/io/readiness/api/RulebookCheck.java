package io.readiness.api;

import io.readiness.assessment.Rulebook;
import io.readiness.assessment.Rulebook.Edition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a rulebook is in force, and says which. */
@Readiness
final class RulebookCheck implements HealthCheck {
    private final Rulebook rulebook;

    RulebookCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public HealthCheckResponse call() {
        Edition edition = rulebook.edition();
        return HealthCheckResponse.named("rulebook")
                .withData("name", edition.name())
                .withData("version", edition.version())
                .withData("effective", edition.effective().toString())
                .withData("hash", edition.hash())
                .up()
                .build();
    }
}
