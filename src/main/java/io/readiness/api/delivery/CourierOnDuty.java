package io.readiness.api.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.delivery.Courier.Pace;
import io.readiness.screening.delivery.Carrier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the courier run as long as the service does, where anything is kept. Nothing that starts waits for it. */
@Singleton
final class CourierOnDuty {
    private final DecisionLog log;
    private final List<Carrier> carriers;
    private final Clock clock;
    private final DeliveryConfig config;
    private @Nullable Courier courier;

    CourierOnDuty(DecisionLog log, @All List<Carrier> carriers, Clock clock, DeliveryConfig config) {
        this.log = log;
        this.carriers = carriers;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (log.isOn()) {
            courier = new Courier(
                    log.store().outbox(),
                    carriers,
                    clock,
                    new SecureRandom(),
                    new Pace(config.atOnce(), config.lease(), config.lookEvery(), config.keep()));
            courier.start();
        }
    }

    /** Before the store is closed, which keeps what became of what is on its way. */
    void stop(@Observes ShutdownEvent stopping) {
        if (courier != null) {
            courier.close(config.shutdownTime());
        }
    }
}
