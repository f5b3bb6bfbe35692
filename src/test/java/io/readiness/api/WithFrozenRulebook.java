package io.readiness.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.readiness.rulebook.Frozen;
import java.util.Map;

/** The service with the copy of the rulebook that stays as it is, for tests that quote what is said by it. */
public final class WithFrozenRulebook implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("readiness.rulebook.folder", Frozen.FOLDER);
    }
}
