package io.readiness.store;

import io.readiness.store.database.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real server on a port of its own, with a new database for whoever asks. */
public final class Postgres {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** A new database of a server that ends with the process. */
    public static synchronized StoreSettings shared() throws IOException, SQLException {
        if (server == null) {
            server = durable().start();
        }
        return database(server);
    }

    /** A server that keeps what it acknowledges; for tests it usually does not. */
    public static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    /** A new database. */
    public static StoreSettings database(EmbeddedPostgres server) throws SQLException {
        String name = "store" + NAMES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Samples.patient(server.getJdbcUrl("postgres", name));
    }
}
