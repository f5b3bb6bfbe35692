package io.readiness.api.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.integration.IntegrationEntry.PartnerAddress;
import io.readiness.api.order.PublicUrl;
import io.readiness.store.database.Seal;
import io.readiness.store.integration.Integrations;
import io.readiness.store.integration.KeptIntegration;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what tenants say of their applicant tracking systems. Each call waits for the store. Keys of vendors have to be sent to them, so
 * they are kept such that the service can read them: sealed, where it has a key for that.
 */
@Singleton
public final class IntegrationDesk {
    private static final String KEY = " key";
    private static final String SECRET = " webhook";

    private final DecisionLog log;
    /** Asked for only where there is something to seal or open. */
    private final Instance<Seal> seal;

    private final ObjectMapper json;
    private final Clock clock;
    private final PublicUrl url;

    IntegrationDesk(DecisionLog log, ObjectMapper json, Clock clock, PublicUrl url, Instance<Seal> seal) {
        this.log = log;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
        this.url = url;
    }

    /** What is remembered of a vendor's calls; a problem where nothing is kept. */
    public Integrations store() {
        return log.store().integrations();
    }

    /** What a tenant said of Greenhouse. */
    public Optional<GreenhouseSettings> greenhouse(String tenant) {
        String about = about(tenant, Vendor.GREENHOUSE);
        return find(tenant, Vendor.GREENHOUSE, GreenhouseSettings.class)
                .map(kept -> new GreenhouseSettings(
                        opened(kept.apiKey(), about + KEY), opened(kept.webhookSecret(), about + SECRET)));
    }

    /** What a tenant said of Ashby. */
    public Optional<AshbySettings> ashby(String tenant) {
        return find(tenant, Vendor.ASHBY, AshbySettings.class)
                .map(kept -> new AshbySettings(
                        seal.get().opened(kept.apiKey(), about(tenant, Vendor.ASHBY) + KEY),
                        kept.address(),
                        kept.partnerId()));
    }

    private <T> Optional<T> find(String tenant, Vendor vendor, Class<T> type) {
        return store().find(tenant, vendor.id()).map(kept -> read(kept, type));
    }

    private <T> T read(KeptIntegration kept, Class<T> type) {
        try {
            return json.readValue(kept.settings(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept settings of " + kept.vendor() + " cannot be read.", e);
        }
    }

    /** Keeps what a tenant says of Greenhouse. */
    public void keep(String tenant, GreenhouseSettings told) {
        String about = about(tenant, Vendor.GREENHOUSE);
        keep(
                tenant,
                Vendor.GREENHOUSE,
                new GreenhouseSettings(
                        sealed(told.apiKey(), about + KEY), sealed(told.webhookSecret(), about + SECRET)));
    }

    /** Keeps what a tenant says of Ashby. */
    public void keep(String tenant, AshbySettings told) {
        keep(
                tenant,
                Vendor.ASHBY,
                new AshbySettings(
                        seal.get().seal(told.apiKey(), about(tenant, Vendor.ASHBY) + KEY),
                        told.address(),
                        told.partnerId()));
    }

    /** What is sealed for one vendor of one tenant is opened for no other. */
    private static String about(String tenant, Vendor vendor) {
        return tenant + " " + vendor.id();
    }

    private void keep(String tenant, Vendor vendor, Object settings) {
        try {
            got(store().keep(new KeptIntegration(
                    tenant, vendor.id(), json.writeValueAsString(settings), clock.instant())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings cannot be written.", e);
        }
    }

    /** All systems of a tenant. */
    public List<IntegrationEntry> entries(String tenant) {
        return store().list(tenant).stream().map(this::entry).toList();
    }

    /** One of them, which is there. */
    public IntegrationEntry entry(String tenant, Vendor vendor) {
        return store().find(tenant, vendor.id()).map(this::entry).orElseThrow();
    }

    private IntegrationEntry entry(KeptIntegration kept) {
        Vendor vendor = Vendor.valueOf(kept.vendor().toUpperCase(Locale.ROOT));
        JsonNode settings = read(kept, JsonNode.class);
        return new IntegrationEntry(
                kept.vendor(),
                settings.hasNonNull("apiKey"),
                settings.hasNonNull("webhookSecret"),
                seal.get().isClosed(),
                vendor.calls(kept.tenant()).stream()
                        .map(call -> new PartnerAddress(call, url.of(vendor.path() + "/" + call)))
                        .toList(),
                kept.changed());
    }

    /** Forgets what a tenant said of a vendor, and tells whether it had. */
    public boolean forget(String tenant, Vendor vendor) {
        return got(store().forget(tenant, vendor.id()));
    }

    private @Nullable String sealed(@Nullable String secret, String about) {
        return secret == null ? null : seal.get().seal(secret, about);
    }

    private @Nullable String opened(@Nullable String secret, String about) {
        return secret == null ? null : seal.get().opened(secret, about);
    }

    /** Waits for the disk. What the store refuses is told in its own words. */
    public static <T> T got(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
