package io.readiness.store;

import io.readiness.store.database.StoreSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedOutboxTest extends OutboxContract {
    @TempDir
    Path folder;

    @Override
    StoreSettings fresh() {
        return Samples.patient("jdbc:sqlite:" + folder.resolve("readiness.db"));
    }
}
