package io.readiness.api.integration.ashby;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.access.Caller;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.api.delivery.SafeClient.Reply;
import io.readiness.api.integration.AshbySettings;
import io.readiness.api.integration.BasicKey;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.Vendor;
import io.readiness.api.integration.VendorReply;
import io.readiness.api.integration.ashby.AshbyUpdates.Stage;
import io.readiness.api.order.OrderDesk;
import io.readiness.api.start.Editions;
import io.readiness.screening.Order;
import io.readiness.screening.TestPackage;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.screening.delivery.Hosts;
import io.readiness.store.DecisionStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/** Tells Ashby how an assessment goes on, each time at a time after the one before. */
@Singleton
final class AshbyCarrier implements Carrier {
    private static final String CALLER = "ashby";

    private final IntegrationDesk desk;
    private final OrderDesk orders;
    private final Editions editions;
    private final AshbyUpdates updates;
    private final SafeClient client;
    private final ObjectMapper json;
    private final Hosts hosts;

    AshbyCarrier(
            IntegrationDesk desk,
            OrderDesk orders,
            Editions editions,
            AshbyUpdates updates,
            SafeClient client,
            ObjectMapper json,
            IntegrationConfig config) {
        this.desk = desk;
        this.orders = orders;
        this.editions = editions;
        this.updates = updates;
        this.client = client;
        this.json = json;
        this.hosts = new Hosts(config.ashby().hosts());
    }

    @Override
    public String channel() {
        return Vendor.ASHBY.id();
    }

    @Override
    public Attempt carry(Delivery delivery) {
        AshbySettings settings = desk.ashby(delivery.tenant()).orElse(null);
        if (settings == null) {
            return new Attempt.Failed(
                    null,
                    "Nothing was sent: there is no key for Ashby. PUT /api/v1/integrations/ashby with apiKey.",
                    null);
        }
        Order order = orders.find(
                        new Caller(delivery.tenant(), CALLER, Set.of()), Objects.requireNonNull(delivery.about()))
                .orElse(null);
        if (order == null) {
            return new Attempt.Refused(null, "Nothing was sent: the order was erased.");
        }
        AshbyCall call = AshbyCall.read(delivery.payload());
        return call.what() == AshbyCall.What.ADDED ? added(settings, order, call) : updated(settings, order, call);
    }

    private Attempt updated(AshbySettings settings, Order order, AshbyCall call) {
        Stage stage = call.what() == AshbyCall.What.STARTED ? Stage.STARTED : Stage.OVER;
        OptionalLong time = DecisionStore.written(
                desk.store().next(order.tenant(), Vendor.ASHBY.id(), order.id(), stage.ordinal()));
        if (time.isEmpty()) {
            return new Attempt.Taken(null, "Not sent: Ashby was told meanwhile that it is over.");
        }
        JsonNode update = switch (call.what()) {
            case STARTED -> updates.started(order, time.getAsLong());
            case COMPLETED -> updates.completed(order, orders.result(order), profile(order), time.getAsLong());
            case CANCELLED, ADDED ->
                updates.cancelled(
                        order, order.reason() == null ? "It was cancelled." : order.reason(), time.getAsLong());
        };
        return sent(settings, AshbyVoice.UPDATE, update);
    }

    private Attempt added(AshbySettings settings, Order order, AshbyCall call) {
        if (settings.partnerId() == null) {
            return new Attempt.Failed(
                    null,
                    "Nothing was sent: it is not known by which id Ashby knows this partner. PUT /api/v1/integrations/ashby with partnerId.",
                    null);
        }
        String name = orders.packages(editions.inForce().speaking("")).stream()
                .filter(one -> one.id().equals(order.packageId()))
                .findFirst()
                .map(TestPackage::name)
                .orElse(order.packageId());
        return sent(
                settings,
                AshbyVoice.ADD,
                updates.added(order, orders.result(order), profile(order), call, settings.partnerId(), name));
    }

    private static String profile(Order order) {
        return Objects.requireNonNull(order.links().result(), "What is complete has a report.");
    }

    private Attempt sent(AshbySettings settings, String call, JsonNode body) {
        Reply reply = client.send(new Call(
                "POST",
                URI.create(settings.callAt(call)),
                hosts,
                Map.of(
                        "Authorization",
                        BasicKey.header(settings.apiKey()),
                        "Accept",
                        "application/json; version=1",
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "readiness"),
                body.toString().getBytes(StandardCharsets.UTF_8)));
        return reply instanceof Answered answered && answered.status() / 100 == 2 && !isSuccess(answered)
                ? new Attempt.Failed(answered.status(), answered.text(), null)
                : VendorReply.attempt(reply);
    }

    /** Ashby answers 200 where it does not take something, and says so in the body. */
    private boolean isSuccess(Answered answered) {
        try {
            return json.readTree(answered.body()).path("success").asBoolean();
        } catch (IOException noJson) {
            return false;
        }
    }
}
