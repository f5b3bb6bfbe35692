package io.readiness.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.TreeMap;

/** The service with a store, that may ask receivers on this machine. */
public final class WithWebhooks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new TreeMap<>(new WithStore().getConfigOverrides());
        settings.put("readiness.outgoing.allow-loopback", "true");
        settings.put("readiness.secrets.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        return settings;
    }
}
