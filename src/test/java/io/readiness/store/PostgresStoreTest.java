package io.readiness.store;

import io.readiness.store.database.StoreMeter;
import io.readiness.store.database.StoreSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;

class PostgresStoreTest extends StoreContract {
    private static StoreSettings settings;

    /** One database for all sentences, since a server takes longer to make one than each of them takes. */
    @BeforeAll
    static void start() throws Exception {
        settings = Postgres.shared();
        DecisionStore.open(settings, "test", java.time.Clock.systemUTC(), StoreMeter.NONE)
                .close();
    }

    @Override
    StoreSettings fresh() throws Exception {
        try (Connection connection = DriverManager.getConnection(settings.url());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE chain_record, rulebook_edition, idempotency_key, interview, access_key, reading");
            statement.execute("DELETE FROM tenant WHERE name <> 'default'");
        }
        return settings;
    }
}
