package io.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Test
    void who_only_reads_makes_no_file() {
        Path nowhere = folder.resolve("nowhere/readiness.db");
        assertThatThrownBy(() -> Archive.open(StoreSettings.at("jdbc:sqlite:" + nowhere)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("There is no store");
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Override
    StoreSettings fresh() {
        return Samples.patient("jdbc:sqlite:" + folder.resolve("new/readiness.db"));
    }
}
