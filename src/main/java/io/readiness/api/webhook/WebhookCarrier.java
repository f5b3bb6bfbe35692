package io.readiness.api.webhook;

import io.readiness.api.decision.DecisionLog;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.api.delivery.SafeClient.Forbidden;
import io.readiness.api.delivery.SafeClient.Reply;
import io.readiness.api.delivery.SafeClient.Unanswered;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Attempt.Failed;
import io.readiness.screening.delivery.Attempt.Gone;
import io.readiness.screening.delivery.Attempt.Refused;
import io.readiness.screening.delivery.Attempt.Taken;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.screening.delivery.Hosts;
import io.readiness.screening.delivery.RetryAfter;
import io.readiness.store.outbox.KeptEndpoint;
import io.readiness.store.outbox.Outbox;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Carries events to endpoints, signed as Standard Webhooks 1.0.0 has it. */
@Singleton
final class WebhookCarrier implements Carrier {
    private static final int GONE = 410;

    private final DecisionLog log;
    private final SafeClient client;
    private final Secrets secrets;
    private final Clock clock;
    private final Hosts hosts;

    WebhookCarrier(DecisionLog log, SafeClient client, Secrets secrets, Clock clock, WebhookConfig config) {
        this.log = log;
        this.client = client;
        this.secrets = secrets;
        this.clock = clock;
        this.hosts = new Hosts(config.hosts());
    }

    @Override
    public String channel() {
        return Outbox.WEBHOOK;
    }

    @Override
    public Attempt carry(Delivery delivery) {
        Optional<KeptEndpoint> found = log.store().outbox().endpoints().find(delivery.tenant(), delivery.target());
        if (found.isEmpty() || found.get().disabled() != null) {
            return new Refused(null, "Nothing was sent: the endpoint is disabled or was deleted.");
        }
        KeptEndpoint endpoint = found.get();
        Instant now = clock.instant();
        Reply reply = client.send(new Call(
                "POST",
                URI.create(endpoint.url()),
                hosts,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "Readiness-Webhooks/1.0",
                        "webhook-id",
                        delivery.message(),
                        "webhook-timestamp",
                        Long.toString(now.getEpochSecond()),
                        "webhook-signature",
                        secrets.signatures(endpoint, delivery.message(), now, delivery.payload())),
                delivery.payload()));
        if (reply instanceof Answered answered) {
            return attempt(answered, now);
        }
        // A name may mean another address the next time.
        return reply instanceof Forbidden forbidden
                ? new Failed(null, forbidden.why(), null)
                : new Failed(null, ((Unanswered) reply).why(), null);
    }

    /** What redirects is a failure: the endpoint is the address that its owner named, and no other. */
    private static Attempt attempt(Answered answered, Instant now) {
        int status = answered.status();
        if (status >= 200 && status < 300) {
            return new Taken(status, answered.text());
        }
        return status == GONE
                ? new Gone(status, answered.text())
                : new Failed(
                        status,
                        answered.text(),
                        RetryAfter.of(answered.headers().get("retry-after"), now)
                                .orElse(null));
    }
}
