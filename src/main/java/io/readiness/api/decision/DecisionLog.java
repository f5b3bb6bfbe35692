package io.readiness.api.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.readiness.api.body.Problem;
import io.readiness.api.body.ProblemException;
import io.readiness.api.body.ProblemKind;
import io.readiness.api.start.Editions;
import io.readiness.assessment.Rulebook.Edition;
import io.readiness.store.DecisionStore;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import io.readiness.store.database.StoreUnavailable;
import io.readiness.store.database.StoreUnavailable.Why;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The store of decisions, opened when the service starts, with the rulebook in force kept in it; or none. First of all that
 * starts, since the rulebook is loaded on another thread meanwhile.
 */
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@Singleton
public final class DecisionLog {
    private static final Logger LOG = Logger.getLogger(DecisionLog.class);

    private static final Set<String> ON = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> OFF = Set.of("false", "no", "n", "off", "0");

    private final @Nullable DecisionStore store;

    DecisionLog(
            StoreConfig config,
            Instance<Editions> rulebooks,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.store = isWanted(config) ? open(config, rulebooks, clock, registry, version) : null;
    }

    /**
     * Whether anything is to be kept. Whoever mistypes a setting must not find out years later that nothing was, or that it
     * was kept for no time at all.
     */
    static boolean isWanted(StoreConfig config) {
        String enabled = config.enabled().strip().toLowerCase(Locale.ROOT);
        if (ON.contains(enabled) == OFF.contains(enabled)) {
            throw new ConfigurationException("readiness.store.enabled is " + config.enabled()
                    + ", which is neither true nor false. Say true to keep decisions, or false to keep none.");
        }
        positive("patience", config.patience(), config.patience().toMillis());
        positive("keys-last", config.keysLast(), config.keysLast().toMillis());
        positive("purge-every", config.purgeEvery(), config.purgeEvery().toMillis());
        positive("waiting", config.waiting(), config.waiting());
        positive(
                "waiting-memory",
                config.waitingMemory().asBigInteger(),
                config.waitingMemory().asLongValue());
        positive("readers", config.readers(), config.readers());
        return ON.contains(enabled);
    }

    private static void positive(String name, Object told, long amount) {
        if (amount <= 0) {
            throw new ConfigurationException("readiness.store." + name + " is " + told
                    + ", and has to be more than nothing. Leave it out for the usual value.");
        }
    }

    /** A store that cannot be used stops the start with a sentence, as a rulebook does. */
    private static DecisionStore open(
            StoreConfig config, Instance<Editions> rulebooks, Clock clock, MeterRegistry registry, String version) {
        try {
            DecisionStore store = DecisionStore.open(config.settings(), version, clock, new Meters(registry));
            keepRulebook(store, rulebooks.get());
            Gauge.builder("readiness.store.waiting", store, DecisionStore::waiting)
                    .description("Records that wait to be written")
                    .register(registry);
            LOG.infof("Decisions are kept in %s", config.settings());
            return store;
        } catch (StoreFault | StoreUnavailable fault) {
            throw new ConfigurationException(fault.getMessage());
        }
    }

    /** Without it no decision could be made again, so without it none is made. */
    private static void keepRulebook(DecisionStore store, Editions rulebooks) {
        Edition edition = rulebooks.inForce().edition();
        try {
            store.keepEdition(edition.hash(), edition.version(), rulebooks.filesInForce());
        } catch (StoreUnavailable unavailable) {
            store.close();
            throw unavailable;
        }
    }

    /** Where decisions are kept, and how long anybody waits for that. */
    @ConfigMapping(prefix = "readiness.store")
    interface StoreConfig {
        /** Whether anything is kept; if not, profiles are assessed all the same. */
        @WithDefault("true")
        String enabled();

        /** {@code jdbc:sqlite:} and a file, or {@code jdbc:postgresql:} and a server. */
        @WithDefault(StoreSettings.USUAL_URL)
        String url();

        /** The user at the server. */
        Optional<String> user();

        /** The user's password. */
        Optional<String> password();

        /** How many records may wait to be written; beyond it, more are refused with 503. */
        @WithDefault("4096")
        int waiting();

        /** How much memory records may take that wait to be written. */
        @WithDefault("64M")
        MemorySize waitingMemory();

        /** How long a record may wait until it is refused with 503. */
        @WithDefault("3S")
        Duration patience();

        /** How long the answer to a request with an idempotency key is kept. */
        @WithDefault("24H")
        Duration keysLast();

        /**
         * How long the content of records is kept, for example P4Y; what is older is erased, unless a legal hold keeps it.
         * Absent: until somebody asks for it.
         */
        Optional<Period> keep();

        /** How often it is looked for what is older. */
        @WithDefault("1H")
        Duration purgeEvery();

        /** How many requests may read from the store at once. */
        @WithDefault("4")
        int readers();

        private StoreSettings settings() {
            return new StoreSettings(
                    url(),
                    user().orElse(null),
                    password().orElse(null),
                    waiting(),
                    waitingMemory().asLongValue(),
                    patience(),
                    keysLast(),
                    readers());
        }
    }

    /** Whether anything is kept here. */
    public boolean isOn() {
        return store != null;
    }

    /** The store; a problem where there is none. */
    public DecisionStore store() {
        if (store == null) {
            throw new ProblemException(Problem.of(
                    ProblemKind.STORE_SWITCHED_OFF,
                    "Nothing is kept here, so nothing can be found: readiness.store.enabled is false."));
        }
        return store;
    }

    /** Ready as long as the store answers; a service without a store needs none. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck health() {
        return () -> {
            var told = HealthCheckResponse.named("store").withData("enabled", isOn());
            if (store == null) {
                return told.up().build();
            }
            try {
                return told.withData("records", store.head().sequence())
                        .withData("waiting", store.waiting())
                        .up()
                        .build();
            } catch (StoreUnavailable unavailable) {
                LOG.warn(unavailable.getMessage());
                return told.down().build();
            }
        };
    }

    @PreDestroy
    void close() {
        if (store != null) {
            store.close();
        }
    }

    /** Counts what the store does. */
    private static final class Meters implements StoreMeter {
        private final Timer commits;
        private final Counter kept;
        private final Counter failed;
        private final Counter lost;
        private final Map<Why, Counter> refused = new EnumMap<>(Why.class);

        Meters(MeterRegistry registry) {
            this.commits = Timer.builder("readiness.store.commit")
                    .description("One commit, from its first statement until it is on the disk")
                    .register(registry);
            this.kept = counter(registry, "readiness.decisions.kept", "Records that are on the disk");
            this.failed = counter(registry, "readiness.store.failures", "Commits that failed and were tried again");
            this.lost = counter(
                    registry,
                    "readiness.decisions.lost",
                    "Records that were acknowledged and are not in the store any more");
            for (Why why : Why.values()) {
                refused.put(
                        why,
                        Counter.builder("readiness.decisions.refused")
                                .description("Records that were refused, and their senders know")
                                .tag("why", why.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
        }

        private static Counter counter(MeterRegistry registry, String name, String says) {
            return Counter.builder(name).description(says).register(registry);
        }

        @Override
        public void committed(int records, Duration took) {
            kept.increment(records);
            commits.record(took);
        }

        @Override
        public void refused(int records, Why why) {
            Objects.requireNonNull(refused.get(why)).increment(records);
        }

        @Override
        public void failed() {
            failed.increment();
        }

        @Override
        public void lost(long records) {
            lost.increment(records);
        }
    }
}
