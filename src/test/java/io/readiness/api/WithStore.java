package io.readiness.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service with a store of its own, which is new in each run. */
public final class WithStore implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "stores")), "store");
            return Map.of(
                    "readiness.store.enabled",
                    "true",
                    "readiness.store.url",
                    "jdbc:sqlite:" + folder.resolve("readiness.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
