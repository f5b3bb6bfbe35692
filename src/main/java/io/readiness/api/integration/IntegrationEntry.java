package io.readiness.api.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.readiness.api.order.PublicUrl;
import io.readiness.store.database.Seal;
import io.readiness.store.integration.KeptIntegration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An applicant tracking system that a tenant speaks with. Keys are kept and never told again.
 *
 * @param vendor who made it
 * @param key whether a key is kept with which it is told what becomes of orders
 * @param webhookSecret whether a secret is kept by which its webhooks are known
 * @param sealed whether keys and secrets are sealed in the store; they are where {@code readiness.secrets.key} is set
 * @param addresses what is to be entered in it, or told to its maker
 * @param changed when that was last said
 */
public record IntegrationEntry(
        String vendor,
        boolean key,
        boolean webhookSecret,
        boolean sealed,
        List<PartnerAddress> addresses,
        Instant changed) {

    /** One as it is kept, beside a service as well. */
    public static IntegrationEntry of(KeptIntegration kept, JsonNode settings, Seal seal, PublicUrl url) {
        Vendor vendor = Vendor.valueOf(kept.vendor().toUpperCase(Locale.ROOT));
        return new IntegrationEntry(
                kept.vendor(),
                settings.hasNonNull("apiKey"),
                settings.hasNonNull("webhookSecret"),
                seal.isClosed(),
                vendor.calls(kept.tenant()).stream()
                        .map(call -> new PartnerAddress(call, url.of(vendor.path() + "/" + call)))
                        .toList(),
                kept.changed());
    }

    /**
     * Where one of its calls goes to.
     *
     * @param call the call, as its text names it
     * @param url where to
     */
    public record PartnerAddress(String call, String url) {}

    /** All systems of a tenant. */
    public record IntegrationList(List<IntegrationEntry> integrations) {}
}
