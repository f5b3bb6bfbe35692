package io.readiness.api.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.api.decision.DecisionLog;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Who reaches the service, and whether they are asked who they are; says so at the start. */
@Singleton
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final String FIRST_KEY = "java -jar quarkus-run.jar key create administration --scope administer";

    private final AccessConfig config;
    private final Instance<People> people;
    private final Instance<DecisionLog> log;
    private final String host;
    private final boolean required;

    Door(
            AccessConfig config,
            Instance<People> people,
            Instance<DecisionLog> log,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.people = people;
        this.log = log;
        this.host = host;
        this.required = AccessConfig.isTrue("required", config.required());
    }

    /** Whether callers have to say who they are. */
    boolean isGuarded() {
        return required || people.get().isOn();
    }

    /** Before anybody is listened to. */
    void refuseToStandOpen() {
        boolean open = AccessConfig.isTrue("open", config.open());
        positive("requests", config.requests(), config.requests());
        positive("guesses", config.guesses(), config.guesses());
        positive("period", config.period(), config.period().toMillis());
        positive("remembered", config.remembered(), config.remembered().toMillis());
        if (!isGuarded() && !open && !isThisMachine(host)) {
            throw new ConfigurationException("quarkus.http.host is " + host
                    + ", which others reach, and nobody would be asked who they are. Set readiness.access.required=true and make keys, name an identity provider in "
                    + SignIn.PROVIDER
                    + ", or set readiness.access.open=true where something in front of the service asks.");
        }
    }

    private static void positive(String name, Object told, long amount) {
        if (amount <= 0) {
            throw new ConfigurationException("readiness.access." + name + " is " + told
                    + ", and has to be more than nothing. Leave it out for the usual value.");
        }
    }

    /** A name that nobody knows is not taken for this machine's. */
    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    void tell(@Observes StartupEvent started) {
        if (!isGuarded()) {
            if (isThisMachine(host)) {
                LOG.info(
                        "Nobody is asked who they are, and only this machine is listened to; readiness.access.required=true asks for keys");
            } else {
                LOG.warnf(
                        "Nobody is asked who they are, and %s is listened to: readiness.access.open is true, so whatever stands in front has to ask",
                        host);
            }
            return;
        }
        boolean kept = log.get().isOn();
        if (!kept && !people.get().isOn()) {
            throw new ConfigurationException(
                    "readiness.access.required is true and readiness.store.enabled is false, so there is no key that could be good. Keep a store, or name an identity provider in "
                            + SignIn.PROVIDER + ".");
        }
        LOG.infof(
                "Callers are asked who they are: by key%s",
                people.get().isOn() ? ", or signed in with an identity provider" : "");
        if (kept && !log.get().store().whoMayAsk().hasKey()) {
            LOG.warnf(
                    "There is no key yet. Make the first with: %s (an SQLite store is written by one process at a time, so stop the service for it)",
                    FIRST_KEY);
        }
    }
}
