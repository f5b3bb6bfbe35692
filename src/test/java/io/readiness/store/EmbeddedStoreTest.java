package io.readiness.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    StoreSettings fresh() {
        return Samples.patient("jdbc:sqlite:" + folder.resolve("new/readiness.db"));
    }
}
