package io.readiness.api.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.readiness.access.Caller;
import io.readiness.api.body.Asked;
import io.readiness.store.chain.StoredRecord;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes who read what, where callers say who they are. Nobody waits for it: a reading that cannot be kept is told in the log and
 * counted, and what was read is told all the same.
 */
@Singleton
public final class ReadingLog {
    private static final Logger LOG = Logger.getLogger(ReadingLog.class);

    private final DecisionLog log;
    private final CurrentVertxRequest request;
    private final Counter lost;

    ReadingLog(DecisionLog log, CurrentVertxRequest request, MeterRegistry registry) {
        this.log = log;
        this.request = request;
        this.lost = Counter.builder("readiness.readings.lost")
                .description("Readings that nobody can tell of, since they could not be kept")
                .register(registry);
    }

    /** Notes that somebody read a record. */
    public void read(Caller caller, StoredRecord record) {
        String candidate = record.content() == null ? null : record.content().candidate();
        note(caller, record, candidate);
    }

    /** Notes that somebody read what is kept on a candidate; null: on whomever. */
    public void readAll(Caller caller, @Nullable String candidate) {
        note(caller, null, candidate);
    }

    /**
     * Where nobody is asked who they are, it tells nothing; nor does what the service reads by itself. A stranger has a name only by
     * the link that led them here.
     */
    private void note(Caller caller, @Nullable StoredRecord record, @Nullable String candidate) {
        RoutingContext routing = request.getCurrent();
        Caller sender = routing == null ? null : routing.get(Caller.class.getName());
        Asked asked = routing == null ? null : Asked.in(routing);
        if (sender == null || asked == null || !log.isOn()) {
            return;
        }
        try {
            log.store()
                    .access()
                    .read(
                            record == null ? caller.tenant() : record.header().tenant(),
                            sender.isStranger() ? caller.name() : sender.name(),
                            asked.operation(),
                            record == null ? null : record.header().id(),
                            candidate)
                    .whenComplete((kept, failure) -> {
                        if (failure != null) {
                            tellLost(failure);
                        }
                    });
        } catch (RuntimeException refused) {
            tellLost(refused);
        }
    }

    private void tellLost(Throwable failure) {
        lost.increment();
        LOG.warnf("Who read something could not be noted: %s", failure.getMessage());
    }
}
