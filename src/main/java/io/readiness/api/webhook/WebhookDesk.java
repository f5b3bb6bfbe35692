package io.readiness.api.webhook;

import io.readiness.access.Caller;
import io.readiness.api.body.JsonBinder;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.Problem;
import io.readiness.api.body.Problem.Fault;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.delivery.OutgoingConfig;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.webhook.DeliveryEntry.DeliveryList;
import io.readiness.api.webhook.WebhookEndpoint.WebhookEndpoints;
import io.readiness.screening.delivery.Hosts;
import io.readiness.store.DecisionStore;
import io.readiness.store.database.Seal;
import io.readiness.store.outbox.Deliveries.DeliveryPage;
import io.readiness.store.outbox.KeptDelivery;
import io.readiness.store.outbox.KeptDelivery.State;
import io.readiness.store.outbox.KeptEndpoint;
import io.readiness.store.outbox.KeptEndpoint.Why;
import io.readiness.store.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where administrators say who hears of what, and look at what became of it. Waits for the store. */
@Singleton
public final class WebhookDesk {
    private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,64}");

    /** An address or an id. */
    private static final Pattern TARGET = Pattern.compile("\\p{Graph}{1,2000}");

    private final Supplier<DecisionStore> store;
    private final BiFunction<URI, Hosts, Optional<String>> refusal;
    private final Secrets secrets;
    private final Clock clock;
    private final WebhookConfig config;
    private final Hosts hosts;

    @Inject
    WebhookDesk(DecisionLog log, SafeClient client, Secrets secrets, Clock clock, WebhookConfig config) {
        this(log::store, client::refusal, secrets, clock, config);
    }

    private WebhookDesk(
            Supplier<DecisionStore> store,
            BiFunction<URI, Hosts, Optional<String>> refusal,
            Secrets secrets,
            Clock clock,
            WebhookConfig config) {
        this.store = store;
        this.refusal = refusal;
        this.secrets = secrets;
        this.clock = clock;
        this.config = config;
        this.hosts = new Hosts(config.hosts());
    }

    /** The same without a service, in a store that is open to be written. */
    public static WebhookDesk of(
            DecisionStore store, OutgoingConfig outgoing, Seal seal, Clock clock, WebhookConfig config) {
        return new WebhookDesk(() -> store, outgoing.policy()::refusal, new Secrets(seal), clock, config);
    }

    private Outbox outbox() {
        return store.get().outbox();
    }

    private WebhookRequest checked(JsonBody<WebhookRequest> body) {
        return body.checked(said -> said.contradictions(target -> refusal.apply(target, hosts)));
    }

    /** Makes an endpoint, and tells its secret this once. */
    public WebhookEndpoint create(Caller caller, JsonBody<WebhookRequest> body) {
        Outbox outbox = outbox();
        WebhookRequest request = checked(body);
        String id = store.get().newId().toString();
        String secret = secrets.make();
        KeptEndpoint made = DecisionStore.written(outbox.endpoints()
                        .create(
                                caller.tenant(),
                                id,
                                request.url(),
                                request.listensTo(),
                                secrets.sealed(secret, id),
                                request.isDisabled()))
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.of(
                                        ProblemKind.TOO_MANY_ENDPOINTS,
                                        "There are as many endpoints as there may be. Delete one with DELETE /api/v1/webhook-endpoints/{endpoint}, or change one with PUT.")));
        return WebhookEndpoint.of(made, secret);
    }

    /** All of them. */
    public WebhookEndpoints list(Caller caller) {
        return new WebhookEndpoints(outbox().endpoints().list(caller.tenant()).stream()
                .map(WebhookEndpoint::of)
                .toList());
    }

    /** One of them. */
    public WebhookEndpoint endpoint(Caller caller, String id) {
        return WebhookEndpoint.of(found(caller, id));
    }

    private KeptEndpoint found(Caller caller, String id) {
        Outbox outbox = outbox();
        return isId(id)
                ? outbox.endpoints().find(caller.tenant(), id).orElseThrow(() -> unknown(id))
                : refused(unknown(id));
    }

    /** Whether a text could be an id at all; others are not shown to a store, some of which cannot even be asked for. */
    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static <T> T refused(ProblemException problem) {
        throw problem;
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_ENDPOINT,
                "There is no endpoint " + Fault.shortened(id) + ". GET /api/v1/webhook-endpoints lists them."));
    }

    /** Changes one; what it answered 410 to stays stopped until somebody sends it again. */
    public WebhookEndpoint change(Caller caller, String id, JsonBody<WebhookRequest> body) {
        WebhookRequest request = checked(body);
        return WebhookEndpoint.of(changed(caller, id, before -> {
            Why why = before.disabled() == null ? Why.BY_HAND : before.disabled();
            return new KeptEndpoint(
                    before.id(),
                    before.tenant(),
                    request.url(),
                    request.listensTo(),
                    before.secret(),
                    before.earlierSecret(),
                    before.earlierUntil(),
                    request.isDisabled() ? why : null,
                    before.created(),
                    before.changed());
        }));
    }

    private KeptEndpoint changed(Caller caller, String id, UnaryOperator<KeptEndpoint> change) {
        found(caller, id);
        return DecisionStore.written(outbox().endpoints().change(caller.tenant(), id, change))
                .orElseThrow(() -> unknown(id));
    }

    /** Gives one a new secret, and signs with the one before as well for a while. */
    public WebhookEndpoint newSecret(Caller caller, String id) {
        String secret = secrets.make();
        String sealed = secrets.sealed(secret, id);
        Instant until = clock.instant().plus(config.overlap()).truncatedTo(ChronoUnit.MILLIS);
        KeptEndpoint changed = changed(
                caller,
                id,
                before -> new KeptEndpoint(
                        before.id(),
                        before.tenant(),
                        before.url(),
                        before.types(),
                        sealed,
                        before.secret(),
                        until,
                        before.disabled(),
                        before.created(),
                        before.changed()));
        return WebhookEndpoint.of(changed, secret);
    }

    /** Has nothing sent to one for now, or again: where it is and what it hears of stays, and has to be allowed still. */
    public WebhookEndpoint disable(Caller caller, String id, boolean disabled, JsonBinder binder) {
        WebhookEndpoint before = endpoint(caller, id);
        return change(caller, id, binder.written(new WebhookRequest(before.url(), before.types(), disabled)));
    }

    /** Forgets one and all that was sent there, and tells it as it was. */
    public WebhookEndpoint delete(Caller caller, String id) {
        WebhookEndpoint before = endpoint(caller, id);
        if (!DecisionStore.written(outbox().endpoints().delete(caller.tenant(), id))) {
            throw unknown(id);
        }
        return before;
    }

    /** Sends a message that tells nothing. */
    public DeliveryEntry test(Caller caller, String id) {
        refuseDisabled(found(caller, id));
        return delivery(caller, DecisionStore.written(outbox().ping(caller.tenant(), id)));
    }

    private static void refuseDisabled(KeptEndpoint endpoint) {
        if (endpoint.disabled() != null) {
            throw new ProblemException(Problem.of(
                    ProblemKind.ENDPOINT_DISABLED,
                    "The endpoint " + endpoint.id() + " is disabled. Enable it with PUT /api/v1/webhook-endpoints/"
                            + endpoint.id() + " and disabled: false first."));
        }
    }

    /** What was sent, newest first. */
    public DeliveryList deliveries(
            Caller caller, @Nullable String endpoint, @Nullable State state, @Nullable String cursor, int most) {
        if (endpoint != null && !TARGET.matcher(endpoint).matches()) {
            throw new InvalidRequest(
                    "endpoint",
                    endpoint,
                    "is neither the id of an endpoint nor an address",
                    "Take it from target of a delivery, or leave it out.");
        }
        DeliveryPage page = outbox().deliveries().list(caller.tenant(), endpoint, state, cursor, most);
        return new DeliveryList(
                page.deliveries().stream().map(DeliveryEntry::of).toList(), page.next());
    }

    /** One delivery. */
    public DeliveryEntry delivery(Caller caller, String id) {
        return DeliveryEntry.of(foundDelivery(caller, id));
    }

    private KeptDelivery foundDelivery(Caller caller, String id) {
        Outbox outbox = outbox();
        return isId(id)
                ? outbox.deliveries().find(caller.tenant(), id).orElseThrow(() -> unknownDelivery(id))
                : refused(unknownDelivery(id));
    }

    private static ProblemException unknownDelivery(String id) {
        return new ProblemException(Problem.of(
                ProblemKind.UNKNOWN_DELIVERY,
                "There is no delivery " + Fault.shortened(id) + ". GET /api/v1/deliveries lists them."));
    }

    /** Sends something again, under the id that the receiver knows. */
    public DeliveryEntry redeliver(Caller caller, String id) {
        KeptDelivery delivery = foundDelivery(caller, id);
        if (delivery.channel().equals(Outbox.WEBHOOK)) {
            refuseDisabled(found(caller, delivery.target()));
        }
        return DeliveryEntry.of(
                DecisionStore.written(outbox().redeliver(caller.tenant(), id)).orElseThrow(() -> unknownDelivery(id)));
    }
}
