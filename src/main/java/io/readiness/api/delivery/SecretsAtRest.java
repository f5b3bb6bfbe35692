package io.readiness.api.delivery;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.store.database.Seal;
import io.readiness.store.database.StoreFault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what has to be readable again, where there is a key for that; a key that is none stops the start. */
final class SecretsAtRest {
    @Produces
    @Singleton
    Seal seal(@ConfigProperty(name = "readiness.secrets.key") Optional<String> key) {
        try {
            return Seal.of(key);
        } catch (StoreFault unfit) {
            throw new ConfigurationException(unfit.getMessage());
        }
    }
}
