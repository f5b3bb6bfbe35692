package io.readiness.api.delivery;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreFault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals what has to be readable again, where there is a key for that; made when something is to be sealed or opened first. */
final class SecretsAtRest {
    private static final Logger LOG = Logger.getLogger(SecretsAtRest.class);

    @Produces
    @Singleton
    Seal seal(@ConfigProperty(name = "readiness.secrets.key") Optional<String> key) {
        try {
            Seal seal = Seal.of(key);
            if (!seal.isClosed()) {
                LOG.warn("Secrets with which events are signed stand readable in the store: readiness.secrets.key is not set");
            }
            return seal;
        } catch (StoreFault unfit) {
            throw new ConfigurationException(unfit.getMessage());
        }
    }
}
