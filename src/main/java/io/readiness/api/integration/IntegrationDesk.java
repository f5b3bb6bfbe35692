package io.readiness.api.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.api.body.JsonBody;
import io.readiness.api.body.JsonConfig;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.delivery.OutgoingConfig;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.order.PublicUrl;
import io.readiness.screening.delivery.Hosts;
import io.readiness.store.DecisionStore;
import io.readiness.store.database.Seal;
import io.readiness.store.integration.Integrations;
import io.readiness.store.integration.KeptIntegration;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what tenants say of their applicant tracking systems. Each call waits for the store. Keys of vendors have to be sent to them, so
 * they are kept such that the service can read them: sealed, where it has a key for that.
 */
@Singleton
public final class IntegrationDesk {
    private static final String KEY = " key";
    private static final String SECRET = " webhook";

    private final Supplier<DecisionStore> store;
    /** Asked for only where there is something to seal or open. */
    private final Supplier<Seal> seal;

    private final ObjectMapper json;
    private final Clock clock;
    private final PublicUrl url;
    private final BiFunction<URI, Hosts, Optional<String>> refusal;
    private final Hosts ashby;

    @Inject
    IntegrationDesk(
            DecisionLog log,
            ObjectMapper json,
            Clock clock,
            PublicUrl url,
            Instance<Seal> seal,
            SafeClient client,
            IntegrationConfig config) {
        this(log::store, json, clock, url, seal::get, client::refusal, config);
    }

    private IntegrationDesk(
            Supplier<DecisionStore> store,
            ObjectMapper json,
            Clock clock,
            PublicUrl url,
            Supplier<Seal> seal,
            BiFunction<URI, Hosts, Optional<String>> refusal,
            IntegrationConfig config) {
        this.store = store;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
        this.url = url;
        this.refusal = refusal;
        this.ashby = new Hosts(config.ashby().hosts());
    }

    /** The same without a service, in a store that is open to be written. */
    public static IntegrationDesk of(
            DecisionStore store,
            OutgoingConfig outgoing,
            Seal seal,
            Clock clock,
            IntegrationConfig config,
            PublicUrl url) {
        return new IntegrationDesk(
                () -> store, JsonConfig.mapper(), clock, url, () -> seal, outgoing.policy()::refusal, config);
    }

    /** What is remembered of a vendor's calls; a problem where nothing is kept. */
    public Integrations store() {
        return store.get().integrations();
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

    /** Keeps what a tenant says of Greenhouse, and tells what stands there now. */
    public IntegrationEntry keepGreenhouse(String tenant, JsonBody<GreenhouseSettings> body) {
        GreenhouseSettings told = body.checked(said -> List.of());
        String about = about(tenant, Vendor.GREENHOUSE);
        return keep(
                tenant,
                Vendor.GREENHOUSE,
                new GreenhouseSettings(
                        sealed(told.apiKey(), about + KEY), sealed(told.webhookSecret(), about + SECRET)));
    }

    /** Keeps what a tenant says of Ashby, unless it names an address at which nothing may be asked, and tells what stands there now. */
    public IntegrationEntry keepAshby(String tenant, JsonBody<AshbySettings> body) {
        AshbySettings told = body.checked(said -> said.contradictions(target -> refusal.apply(target, ashby)));
        return keep(
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

    private IntegrationEntry keep(String tenant, Vendor vendor, Object settings) {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return entry(DecisionStore.written(
                    store().keep(new KeptIntegration(tenant, vendor.id(), json.writeValueAsString(settings), now))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings cannot be written.", e);
        }
    }

    /** All systems of a tenant. */
    public List<IntegrationEntry> entries(String tenant) {
        return store().list(tenant).stream().map(this::entry).toList();
    }

    private IntegrationEntry entry(KeptIntegration kept) {
        return IntegrationEntry.of(kept, read(kept, JsonNode.class), seal.get(), url);
    }

    /** Forgets what a tenant said of a vendor, and tells whether it had. */
    public boolean forget(String tenant, Vendor vendor) {
        return DecisionStore.written(store().forget(tenant, vendor.id()));
    }

    private @Nullable String sealed(@Nullable String secret, String about) {
        return secret == null ? null : seal.get().seal(secret, about);
    }

    private @Nullable String opened(@Nullable String secret, String about) {
        return secret == null ? null : seal.get().opened(secret, about);
    }
}
