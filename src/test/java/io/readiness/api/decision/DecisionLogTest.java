package io.readiness.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.readiness.api.decision.DecisionLog.StoreConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionLogTest {
    private static StoreConfig with(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StoreConfig.class)
                .withDefaultValue("readiness.store." + setting, value)
                .build()
                .getConfigMapping(StoreConfig.class);
    }

    @Test
    void a_store_is_wanted_or_not_and_nothing_between() {
        assertThat(DecisionLog.isWanted(with("enabled", "true"))).isTrue();
        assertThat(DecisionLog.isWanted(with("enabled", "off"))).isFalse();
        assertThatThrownBy(() -> DecisionLog.isWanted(with("enabled", "maybe")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("readiness.store.enabled is maybe, which is neither true nor false.");
    }

    @ParameterizedTest
    @CsvSource({"patience,0S", "keys-last,PT-1H", "purge-every,0S", "waiting,0", "waiting-memory,0", "readers,-1"})
    void what_has_to_be_more_than_nothing_is_refused_by_its_name(String setting, String value) {
        assertThatThrownBy(() -> DecisionLog.isWanted(with(setting, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("readiness.store." + setting + " is ")
                .hasMessageContaining("more than nothing");
    }
}
