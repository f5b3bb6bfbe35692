package io.readiness.api.decision;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.api.decision.DecisionLog.StoreConfig;
import io.readiness.store.DecisionStore.Erasure;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;

/** Erases what was kept for long enough, as soon as the service runs and every now and then. */
@Singleton
final class RetentionPeriod {
    private static final Logger LOG = Logger.getLogger(RetentionPeriod.class);
    private static final String CALLER = "retention";

    private final DecisionLog log;
    private final StoreConfig config;
    private final Clock clock;
    private final Vertx vertx;

    RetentionPeriod(DecisionLog log, StoreConfig config, Clock clock, Vertx vertx) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        if (log.isOn() && config.keep().isPresent()) {
            Period keep = config.keep().get();
            if (keep.isZero() || keep.isNegative()) {
                throw new ConfigurationException("readiness.store.keep is " + keep
                        + ", so everything would be erased at once. Give a period such as P4Y, or leave it out.");
            }
            purge(keep);
            vertx.setPeriodic(config.purgeEvery().toMillis(), timer -> purge(keep));
        }
    }

    private void purge(Period keep) {
        Instant before = ZonedDateTime.now(clock).minus(keep).toInstant();
        log.store().purge(CALLER, before).whenComplete((erasure, failure) -> tell(erasure, failure, before));
    }

    private static void tell(Erasure erasure, Throwable failure, Instant before) {
        if (failure != null) {
            LOG.warnf("What is older than %s could not be erased now and will be the next time: %s", before, failure);
        } else if (erasure.records() > 0) {
            LOG.infof("Erased the content of %d records that were older than %s", erasure.records(), before);
        }
    }
}
