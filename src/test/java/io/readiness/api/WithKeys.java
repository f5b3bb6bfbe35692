package io.readiness.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.readiness.access.Scope;
import io.readiness.api.integration.WithVendors;
import io.readiness.store.DecisionStore;
import io.readiness.store.access.NewKey;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The service with a store of its own, in which callers say who they are: by keys, of which the operator's is made before it starts,
 * or by what an identity provider of the test signs.
 */
public final class WithKeys implements QuarkusTestProfile {
    /** The operator's key, which may do everything. */
    static final String OPERATOR = "readiness.test.operator";

    /** One that was good until yesterday. */
    static final String EXPIRED = "readiness.test.expired";

    private static final String STORE = "readiness.test.store";

    /** Asked several times, in class loaders of which none sees another; what was made first is good for all. */
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new WithVendors().getConfigOverrides());
        String made = System.getProperty(STORE);
        if (made == null) {
            made = settings.get("readiness.store.url");
            firstKeys(made);
            System.setProperty(STORE, made);
        }
        settings.put("readiness.store.url", made);
        settings.put("readiness.access.required", "true");
        settings.put("readiness.access.requests", "1000000");
        settings.put("readiness.access.guesses", "300");
        // Who says that they come from elsewhere is counted by themselves.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
        settings.put("readiness.access.tenant-claim", "tenant");
        settings.put("quarkus.oidc.auth-server-url", IdentityProvider.start());
        settings.put("quarkus.oidc.client-id", "readiness");
        settings.put("quarkus.oidc.credentials.secret", "a-secret-of-the-test-that-is-long-enough");
        settings.put("quarkus.oidc.roles.role-claim-path", "roles");
        return settings;
    }

    private static void firstKeys(String url) {
        try (DecisionStore store =
                DecisionStore.open(StoreSettings.at(url), "test", Clock.systemUTC(), StoreMeter.NONE)) {
            System.setProperty(OPERATOR, key(store, "operator", null));
            System.setProperty(EXPIRED, key(store, "expired", Instant.now().minusSeconds(1)));
        }
    }

    private static String key(DecisionStore store, String name, @Nullable Instant expires) {
        return store.access()
                .makeKey(new NewKey(
                        "default",
                        name,
                        Arrays.stream(Scope.values()).map(Scope::name).collect(Collectors.toCollection(TreeSet::new)),
                        null,
                        expires))
                .toCompletableFuture()
                .join()
                .secret();
    }
}
