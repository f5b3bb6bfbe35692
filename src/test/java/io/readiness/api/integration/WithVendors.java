package io.readiness.api.integration;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.readiness.api.WithStore;
import java.util.HashMap;
import java.util.Map;

/**
 * The service with a store of its own, whose vendors and receivers of events are on this machine. One for both, since each further
 * one is a start of the service, and neither sees anything of the other.
 */
public final class WithVendors implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(new WithStore().getConfigOverrides());
        settings.put("readiness.outgoing.allow-loopback", "true");
        settings.put("readiness.integrations.greenhouse.hosts", "127.0.0.1");
        settings.put("readiness.integrations.greenhouse.resume-hosts", "127.0.0.1");
        settings.put("readiness.integrations.ashby.hosts", "127.0.0.1");
        settings.put("readiness.secrets.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        return settings;
    }
}
