package io.readiness.api.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.readiness.api.decision.DecisionLog;
import io.readiness.store.access.AccessReader;
import io.readiness.store.access.KeptKey;
import io.readiness.store.access.KeptTenant;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Keys and tenants as the store has them, remembered for some seconds, so that hardly a request waits for the store. Whoever sends
 * many that are wrong has each looked up once, and together they are bounded.
 */
@Singleton
public final class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private static final int MOST_REMEMBERED = 10_000;

    /** Each use would be a write otherwise. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DecisionLog log;
    private final AsyncCache<String, Optional<KeptKey>> keys;
    private final AsyncCache<String, Optional<KeptTenant>> tenants;
    private final Cache<UUID, Boolean> usedLately =
            Caffeine.newBuilder().expireAfterWrite(NOTED_EVERY).build();

    KeyRing(DecisionLog log, AccessConfig config) {
        this.log = log;
        this.keys = remembering(config.remembered());
        this.tenants = remembering(config.remembered());
    }

    private static <T> AsyncCache<String, T> remembering(Duration lasting) {
        return Caffeine.newBuilder()
                .executor(Infrastructure.getDefaultWorkerPool())
                .expireAfterWrite(lasting)
                .maximumSize(MOST_REMEMBERED)
                .buildAsync();
    }

    /** The key of this secret; nothing: there is none. It is done already where it is remembered. */
    CompletableFuture<Optional<KeptKey>> key(String secret) {
        return log.isOn()
                ? keys.get(
                        AccessReader.hash(secret),
                        hash -> log.store().whoMayAsk().keyOf(hash))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    /** The tenant of this name; nothing: there is none. */
    CompletableFuture<Optional<KeptTenant>> tenant(String name) {
        return log.isOn()
                ? tenants.get(name, wanted -> log.store().whoMayAsk().tenant(wanted))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    /** Notes that a key was used, and keeps nobody waiting for it. */
    void used(UUID key) {
        if (usedLately.asMap().putIfAbsent(key, Boolean.TRUE) == null) {
            log.store().access().used(key).whenComplete((at, failure) -> {
                if (failure != null) {
                    LOG.debugf("When key %s was used could not be noted: %s", key, failure.getMessage());
                }
            });
        }
    }

    /** Has everything looked up anew, since something was ended here just now. */
    public void forget() {
        keys.synchronous().invalidateAll();
        tenants.synchronous().invalidateAll();
    }
}
