package io.readiness.store.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Connections to the store, of whichever kind it is, once its tables are those of this version. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class);

    /** The newest version of the tables. */
    public static final int NEWEST = 10;

    /** What SQLite calls {@code SQLITE_OPEN_READONLY}. */
    private static final String READ_ONLY = "1";

    private final Kind kind;
    private final AgroalDataSource connections;
    private final @Nullable EmbeddedFile file;

    /** Whose rules a connection follows. */
    public enum Kind {
        SQLITE("BLOB", "INTEGER"),
        POSTGRESQL("BYTEA", "BIGINT");

        private final String bytes;
        private final String sequence;

        Kind(String bytes, String sequence) {
            this.bytes = bytes;
            this.sequence = sequence;
        }

        /** What scripts call by another name in each. */
        private Map<String, String> words() {
            return Map.of(
                    "bytes", bytes, "sequence", sequence, "sqlite", onlyIn(SQLITE), "postgresql", onlyIn(POSTGRESQL));
        }

        private String onlyIn(Kind other) {
            return this == other ? "" : "--";
        }

        static Kind of(StoreSettings settings) {
            String url = settings.url();
            if (url.startsWith("jdbc:sqlite:")) {
                return SQLITE;
            }
            if (url.startsWith("jdbc:postgresql:")) {
                return POSTGRESQL;
            }
            throw new StoreFault(
                    "readiness.store.url is " + url
                            + ", which names no store that is known here. Begin it with jdbc:sqlite: and"
                            + " a file, or with jdbc:postgresql: and a server.",
                    null);
        }
    }

    private Database(Kind kind, AgroalDataSource connections, @Nullable EmbeddedFile file) {
        this.kind = kind;
        this.connections = connections;
        this.file = file;
    }

    /** What connections may do. */
    private enum Access {
        /** All that the service does; a file is held by nobody else. */
        WRITING,
        /** Nothing but read, beside a service that writes as well: both stores let nobody wait for whoever reads. */
        READING
    }

    public static Database open(StoreSettings settings) {
        Path path = EmbeddedFile.of(settings.url());
        return open(settings, Access.WRITING, path == null ? null : EmbeddedFile.hold(path));
    }

    /** Opens what is there for reading only, and makes, holds and changes nothing. */
    public static Database reading(StoreSettings settings) {
        Path path = EmbeddedFile.of(settings.url());
        if (path != null && !Files.isRegularFile(path)) {
            throw new StoreFault(
                    "There is no store " + settings.shown()
                            + ". Name the one that is meant, or stand in the folder where the service was started.",
                    null);
        }
        return open(settings, Access.READING, null);
    }

    private static Database open(StoreSettings settings, Access access, @Nullable EmbeddedFile file) {
        AgroalDataSource connections = null;
        try {
            Kind kind = Kind.of(settings);
            connections = pool(kind, settings, access);
            if (access == Access.WRITING) {
                refuseForgetful(kind, settings, connections);
                migrate(kind, settings, connections);
            } else {
                refuseOlder(kind, settings, connections);
            }
            return new Database(kind, connections, file);
        } catch (SQLException e) {
            close(connections, file);
            throw new StoreFault(
                    "The store " + settings.shown() + " cannot be opened: " + ended(e.getMessage())
                            + " Look whether it is there and readiness.store.user may use it, or set"
                            + " readiness.store.enabled=false to assess without keeping anything.",
                    e);
        } catch (RuntimeException e) {
            close(connections, file);
            throw e;
        }
    }

    private static String ended(@Nullable String sentence) {
        String told = sentence == null ? "it does not say why" : sentence.strip();
        return told.endsWith(".") ? told : told + ".";
    }

    private static AgroalDataSource pool(Kind kind, StoreSettings settings, Access access) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(pool -> sized(kind, settings, pool)
                        .connectionFactoryConfiguration(factory -> connecting(kind, settings, access, factory))));
    }

    private static AgroalConnectionPoolConfigurationSupplier sized(
            Kind kind, StoreSettings settings, AgroalConnectionPoolConfigurationSupplier pool) {
        // One more, which writes and is never given back.
        pool.maxSize(settings.readers() + 1).acquisitionTimeout(Duration.ofSeconds(5));
        if (kind == Kind.POSTGRESQL) {
            pool.connectionValidator(ConnectionValidator.defaultValidator())
                    .validateOnBorrow(true)
                    .exceptionSorter(new PostgreSQLExceptionSorter());
        }
        return pool;
    }

    private static AgroalConnectionFactoryConfigurationSupplier connecting(
            Kind kind, StoreSettings settings, Access access, AgroalConnectionFactoryConfigurationSupplier factory) {
        factory.jdbcUrl(settings.url());
        if (settings.user() != null) {
            factory.principal(new NamePrincipal(settings.user()));
        }
        if (settings.password() != null) {
            factory.credential(new SimplePassword(settings.password()));
        }
        return switch (kind) {
            case SQLITE -> {
                factory.connectionProviderClassName("org.sqlite.JDBC").jdbcProperty("busy_timeout", "1000");
                yield access == Access.READING
                        ? factory.jdbcProperty("open_mode", READ_ONLY)
                        : factory.jdbcProperty("journal_mode", "WAL")
                                .jdbcProperty("synchronous", "FULL")
                                .jdbcProperty("fullfsync", "true")
                                // What is erased is overwritten, and not only forgotten.
                                .jdbcProperty("secure_delete", "true");
            }
            case POSTGRESQL ->
                factory.connectionProviderClassName("org.postgresql.Driver")
                        .jdbcProperty("readOnly", String.valueOf(access == Access.READING))
                        .jdbcProperty("readOnlyMode", "always")
                        .jdbcProperty("ApplicationName", "readiness")
                        .jdbcProperty("connectTimeout", "5")
                        .jdbcProperty("socketTimeout", "15")
                        .jdbcProperty("tcpKeepAlive", "true")
                        .jdbcProperty("reWriteBatchedInserts", "true")
                        // A server's details quote the row that it does not take.
                        .jdbcProperty("logServerErrorDetail", "false")
                        // A server or a role may have it off, and would acknowledge what is not on its disk. And who
                        // holds the
                        // end of the chain and hangs must not hold up all others for ever.
                        .initialSql("SELECT CASE current_setting('synchronous_commit') WHEN 'off'"
                                + " THEN set_config('synchronous_commit', 'on', false) END,"
                                + " set_config('idle_in_transaction_session_timeout', '15s', false)");
        };
    }

    /** What such a server acknowledges is gone when its power is. */
    private static void refuseForgetful(Kind kind, StoreSettings settings, AgroalDataSource connections)
            throws SQLException {
        if (kind == Kind.POSTGRESQL) {
            try (Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet fsync = statement.executeQuery("SHOW fsync")) {
                fsync.next();
                if (fsync.getString(1).equals("off")) {
                    throw new StoreFault(
                            "The server of " + settings.shown()
                                    + " runs with fsync = off, and would forget decisions that it acknowledged. Set it on.",
                            null);
                }
            }
        }
    }

    private static void migrate(Kind kind, StoreSettings settings, AgroalDataSource connections) throws SQLException {
        int version = version(kind, connections);
        refuseNewer(version, settings);
        if (version < NEWEST) {
            Migration.run(connections, kind.words(), settings.shown());
        }
    }

    /** Who only reads makes no tables. */
    private static void refuseOlder(Kind kind, StoreSettings settings, AgroalDataSource connections)
            throws SQLException {
        int version = version(kind, connections);
        refuseNewer(version, settings);
        if (version < NEWEST) {
            throw new StoreFault(
                    "The store " + settings.shown()
                            + (version == 0 ? " has no decisions and no tables for them" : " has version " + version)
                            + ". Start the service on it once, which brings it to version " + NEWEST + ".",
                    null);
        }
    }

    private static void refuseNewer(int version, StoreSettings settings) {
        if (version > NEWEST) {
            throw new StoreFault(
                    "The store " + settings.shown() + " has version " + version
                            + ", and this service knows versions up to " + NEWEST
                            + ". Start the newer service, or name another store in readiness.store.url.",
                    null);
        }
    }

    /** The version that is recorded in the store; 0: none is. */
    private static int version(Kind kind, AgroalDataSource connections) throws SQLException {
        String there = switch (kind) {
            case SQLITE -> "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'store_history'";
            case POSTGRESQL -> "SELECT to_regclass('store_history')::text";
        };
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet history = statement.executeQuery(there)) {
                if (!history.next() || history.getString(1) == null) {
                    return 0;
                }
            }
            try (ResultSet newest = statement.executeQuery(
                    "SELECT MAX(CAST(version AS INTEGER)) FROM store_history WHERE version IS NOT NULL AND success")) {
                return newest.next() ? newest.getInt(1) : 0;
            }
        }
    }

    public Kind kind() {
        return kind;
    }

    /** A connection from those that are kept open; to be closed soon. A new one would make a missing file anew, and empty. */
    Connection connect() throws SQLException {
        refuseMoved();
        return connections.getConnection();
    }

    /**
     * Has to follow each commit: a system goes on writing into a file that was removed, and nobody finds that again.
     *
     * @throws SQLException where the file is not there any more, or is another one
     */
    void refuseMoved() throws SQLException {
        if (file != null && !file.isInPlace()) {
            throw new SQLException("its file was removed, moved or replaced while the service ran");
        }
    }

    /**
     * Reads something.
     *
     * @throws StoreUnavailable where the store cannot be reached
     */
    public <T> T read(Query<T> query) {
        try (Connection connection = connect()) {
            return query.ask(connection);
        } catch (SQLException e) {
            LOG.warnf("The store cannot be read: %s", e.getMessage());
            throw new StoreUnavailable(
                    StoreUnavailable.Why.FAILED,
                    "The store cannot be read just now. Try again soon.",
                    Duration.ofSeconds(1),
                    e);
        }
    }

    /** Asks one thing of the store. */
    public interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        close(connections, file);
    }

    private static void close(@Nullable AgroalDataSource connections, @Nullable EmbeddedFile file) {
        if (connections != null) {
            connections.close();
        }
        if (file != null) {
            file.close();
        }
    }
}
