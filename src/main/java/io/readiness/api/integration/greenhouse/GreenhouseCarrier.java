package io.readiness.api.integration.greenhouse;

import io.readiness.api.delivery.SafeClient;
import io.readiness.api.delivery.SafeClient.Call;
import io.readiness.api.integration.BasicKey;
import io.readiness.api.integration.GreenhouseSettings;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.integration.Vendor;
import io.readiness.api.integration.VendorReply;
import io.readiness.screening.delivery.Attempt;
import io.readiness.screening.delivery.Carrier;
import io.readiness.screening.delivery.Delivery;
import io.readiness.screening.delivery.Hosts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Tells Greenhouse that a test is done: {@code PATCH} to the address that came with it, with the customer's key and nothing else. */
@Singleton
final class GreenhouseCarrier implements Carrier {
    private final IntegrationDesk desk;
    private final SafeClient client;
    private final Hosts hosts;

    GreenhouseCarrier(IntegrationDesk desk, SafeClient client, IntegrationConfig config) {
        this.desk = desk;
        this.client = client;
        this.hosts = new Hosts(config.greenhouse().hosts());
    }

    @Override
    public String channel() {
        return Vendor.GREENHOUSE.id();
    }

    @Override
    public Attempt carry(Delivery delivery) {
        String key = desk.greenhouse(delivery.tenant())
                .map(GreenhouseSettings::apiKey)
                .orElse(null);
        if (key == null) {
            return new Attempt.Failed(
                    null,
                    "Nothing was sent: there is no key for Greenhouse. PUT /api/v1/integrations/greenhouse with apiKey.",
                    null);
        }
        return VendorReply.attempt(client.send(new Call(
                "PATCH",
                URI.create(delivery.target()),
                hosts,
                Map.of("Authorization", BasicKey.header(key), "User-Agent", "readiness", "Accept", "*/*"),
                new byte[0])));
    }
}
