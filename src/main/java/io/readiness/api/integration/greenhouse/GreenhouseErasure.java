package io.readiness.api.integration.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.integration.GreenhouseSettings;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.SentJson;
import io.readiness.api.integration.Signature;
import io.readiness.api.integration.Vendor;
import io.readiness.store.DecisionStore;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.Held;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears webhooks of Greenhouse: who is anonymised or deleted there is erased here. All else that is signed is taken and comes to
 * nothing, since anything but 200 is a failure to Greenhouse.
 */
@Singleton
final class GreenhouseErasure {
    private static final Logger LOG = Logger.getLogger(GreenhouseErasure.class);
    private static final String CALLER = "greenhouse webhook";
    private static final int OK = 200;
    private static final int WORD = 100;

    private final IntegrationDesk desk;
    private final DecisionLog log;
    private final MeterRegistry meters;

    GreenhouseErasure(IntegrationDesk desk, DecisionLog log, MeterRegistry meters) {
        this.desk = desk;
        this.log = log;
        this.meters = meters;
    }

    /** What became of it, for who looks at it. */
    private enum Outcome {
        ERASED,
        HELD,
        DONE_BEFORE,
        NOTHING_TO_DO
    }

    JsonNode hear(String tenant, byte[] body, @Nullable String signature, @Nullable String event) {
        String secret =
                desk.greenhouse(tenant).map(GreenhouseSettings::webhookSecret).orElse(null);
        if (secret == null || !Signature.GREENHOUSE.isOf(body, secret, signature)) {
            throw GreenhousePartner.unauthorized();
        }
        Outcome outcome = done(tenant, SentJson.of(body), event);
        meters.counter(
                        "readiness.integrations.webhooks",
                        "vendor",
                        Vendor.GREENHOUSE.id(),
                        "outcome",
                        outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        return answer(outcome);
    }

    private static ObjectNode answer(Outcome outcome) {
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("status", OK);
        return outcome == Outcome.HELD
                ? told.put("message", "A legal hold keeps what is held on the candidate. Nothing was erased.")
                : told;
    }

    private Outcome done(String tenant, SentJson told, @Nullable String event) {
        String candidate = erased(told);
        if (candidate == null) {
            return Outcome.NOTHING_TO_DO;
        }
        String id = event == null ? null : Sha256.hex(event.getBytes(StandardCharsets.UTF_8));
        if (id != null && desk.store().isDone(tenant, Vendor.GREENHOUSE.id(), id)) {
            return Outcome.DONE_BEFORE;
        }
        Outcome outcome = erase(tenant, GreenhouseCandidate.numbered(candidate));
        if (id != null && outcome == Outcome.ERASED) {
            // After it was done: whoever is killed in between does it again, and finds nothing left.
            DecisionStore.written(desk.store().done(tenant, Vendor.GREENHOUSE.id(), id));
        }
        return outcome;
    }

    /** The number of the candidate who is to be erased; null: nobody is. */
    private static @Nullable String erased(SentJson told) {
        String action = told.optional("action", WORD);
        if ("candidate_anonymized".equals(action)) {
            return told.optionalObject("payload").id("candidate_id");
        }
        return "delete_candidate".equals(action)
                ? told.optionalObject("payload").optionalObject("person").id("id")
                : null;
    }

    private Outcome erase(String tenant, String candidate) {
        try {
            DecisionStore.written(log.store().erase(tenant, CALLER, candidate));
            return Outcome.ERASED;
        } catch (Held held) {
            LOG.warnf(
                    "Greenhouse wants a candidate of tenant %s erased whom a legal hold keeps. Nothing was erased; do so once the hold is released.",
                    tenant);
            return Outcome.HELD;
        }
    }
}
