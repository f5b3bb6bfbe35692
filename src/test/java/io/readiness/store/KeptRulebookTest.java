package io.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.readiness.rulebook.RulebookSource;
import io.readiness.rulebook.store.CompiledRulebook;
import io.readiness.rulebook.store.RulebookCache;
import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook that decided once can decide again. */
class KeptRulebookTest {
    @TempDir
    Path folder;

    @Test
    void the_packaged_rulebook_comes_back_as_the_one_that_was_packaged() {
        CompiledRulebook packaged = RulebookCache.packaged();
        String hash = packaged.source().hash();
        StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + folder.resolve("readiness.db"));
        try (DecisionStore store = DecisionStore.open(settings, "test", Clock.systemUTC(), StoreMeter.NONE)) {
            store.keepEdition(
                    hash,
                    packaged.rulebook().edition().version(),
                    packaged.source().files());
        }
        try (DecisionStore store = DecisionStore.open(settings, "test", Clock.systemUTC(), StoreMeter.NONE)) {
            RulebookSource kept = new RulebookSource(store.edition(hash).orElseThrow());
            assertThat(kept).isEqualTo(packaged.source());
            assertThat(kept.hash()).isEqualTo(packaged.rulebook().edition().hash());
            assertThat(new RulebookCache(folder.resolve("cache"), packaged).of(kept))
                    .isSameAs(packaged);
        }
    }
}
