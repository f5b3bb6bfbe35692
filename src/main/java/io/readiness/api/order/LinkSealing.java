package io.readiness.api.order;

import io.quarkus.runtime.StartupEvent;
import io.readiness.api.decision.DecisionLog;
import io.readiness.store.database.Seal;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Seals, beside a start, the links of orders that were placed before there was a key. */
@Singleton
final class LinkSealing {
    private static final Logger LOG = Logger.getLogger(LinkSealing.class);
    private static final int AT_ONCE = 200;

    void start(@Observes StartupEvent started, DecisionLog log, Seal seal, Vertx vertx) {
        if (log.isOn() && seal.isClosed()) {
            vertx.executeBlocking(() -> all(log, seal))
                    .onSuccess(many -> {
                        if (many > 0) {
                            LOG.infof("The links of %d orders were sealed", many);
                        }
                    })
                    .onFailure(failure -> LOG.warnf(
                            "Links of orders stand readable in the store until the next start: %s",
                            failure.getMessage()));
        }
    }

    private static int all(DecisionLog log, Seal seal) {
        int all = 0;
        for (int some = log.store().orders().seal(seal, AT_ONCE);
                some > 0;
                some = log.store().orders().seal(seal, AT_ONCE)) {
            all += some;
        }
        return all;
    }
}
