package io.readiness.store.integration;

import io.readiness.store.chain.Fit;
import io.readiness.store.database.Database;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Keeps what has to be known to speak with applicant tracking systems. Nothing of it tells of a candidate. */
public final class Integrations {
    /** Longer than any vendor goes on telling the same. */
    private static final Duration EVENTS_LAST = Duration.ofDays(60);

    /** Longer than an order is open, or tried to be told of. */
    private static final Duration TOLD_LASTS = Duration.ofDays(400);

    private static final String FIND = "SELECT tenant, vendor, settings, changed FROM integration WHERE ";
    private static final int VENDOR = 32;
    private static final int SETTINGS = 20_000;

    private final Database database;
    private final Writer writer;
    private final InstantSource clock;

    public Integrations(Database database, Writer writer, InstantSource clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** What a tenant said of a system. */
    public Optional<KeptIntegration> find(String tenant, String vendor) {
        return list(database, "tenant = ? AND vendor = ?", tenant, vendor).stream()
                .findFirst();
    }

    /** All systems of a tenant. */
    public List<KeptIntegration> list(String tenant) {
        return list(database, tenant);
    }

    /** All systems of a tenant, for whoever only reads. */
    public static List<KeptIntegration> list(Database database, String tenant) {
        return list(database, "tenant = ? ORDER BY vendor", tenant);
    }

    private static List<KeptIntegration> list(Database database, String condition, String... values) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND + condition)) {
                for (int i = 0; i < values.length; i++) {
                    find.setString(i + 1, values[i]);
                }
                try (ResultSet row = find.executeQuery()) {
                    List<KeptIntegration> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(new KeptIntegration(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4))));
                    }
                    return found;
                }
            }
        });
    }

    /** Keeps what was said, in the place of what was said before. */
    public CompletionStage<KeptIntegration> keep(KeptIntegration said) {
        Fit.text("tenant", said.tenant(), Fit.TENANT);
        Fit.text("vendor", said.vendor(), VENDOR);
        Fit.text("settings", said.settings(), SETTINGS);
        return writer.take(1, said.settings().length(), transaction -> {
            delete(transaction, said.tenant(), said.vendor());
            try (PreparedStatement insert = transaction
                    .connection()
                    .prepareStatement(
                            "INSERT INTO integration (tenant, vendor, settings, changed) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, said.tenant());
                insert.setString(2, said.vendor());
                insert.setString(3, said.settings());
                insert.setLong(4, said.changed().toEpochMilli());
                insert.executeUpdate();
            }
            return said;
        });
    }

    /** Forgets a system, and tells whether it was known. */
    public CompletionStage<Boolean> forget(String tenant, String vendor) {
        return writer.take(1, 0, transaction -> delete(transaction, tenant, vendor) > 0);
    }

    private static int delete(Transaction transaction, String tenant, String vendor) throws SQLException {
        try (PreparedStatement delete =
                transaction.connection().prepareStatement("DELETE FROM integration WHERE tenant = ? AND vendor = ?")) {
            delete.setString(1, tenant);
            delete.setString(2, vendor);
            return delete.executeUpdate();
        }
    }

    /** Whether what a vendor tells was done before. */
    public boolean isDone(String tenant, String vendor, String event) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(
                    "SELECT 1 FROM vendor_event WHERE tenant = ? AND vendor = ? AND event = ?")) {
                find.setString(1, tenant);
                find.setString(2, vendor);
                find.setString(3, event);
                try (ResultSet row = find.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Remembers that what a vendor told is done, and forgets what is so old that no vendor tells it again. */
    public CompletionStage<Boolean> done(String tenant, String vendor, String event) {
        Instant now = clock.instant();
        return writer.take(1, event.length(), transaction -> {
            Connection connection = transaction.connection();
            forget(connection, "vendor_event", now.minus(EVENTS_LAST));
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO vendor_event (tenant, vendor, event, time) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")) {
                insert.setString(1, tenant);
                insert.setString(2, vendor);
                insert.setString(3, event);
                insert.setLong(4, now.toEpochMilli());
                return insert.executeUpdate() > 0;
            }
        });
    }

    private static void forget(Connection connection, String table, Instant before) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement("DELETE FROM " + table + " WHERE time < ?")) {
            forget.setLong(1, before.toEpochMilli());
            forget.executeUpdate();
        }
    }

    /**
     * The time to tell a vendor of something at, in milliseconds: that of the clock, or the next one after what it was told last on the
     * same, whatever clocks did meanwhile. Nothing: it was told of a later stage.
     *
     * @param about the order
     * @param stage how far the order is, in numbers that only grow; the same one may be told again
     */
    public CompletionStage<OptionalLong> next(String tenant, String vendor, String about, int stage) {
        Instant now = clock.instant();
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            long time = now.toEpochMilli();
            try (PreparedStatement find = connection.prepareStatement(
                    "SELECT time, stage FROM vendor_told WHERE tenant = ? AND vendor = ? AND about = ?")) {
                find.setString(1, tenant);
                find.setString(2, vendor);
                find.setString(3, about);
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        if (row.getInt(2) > stage) {
                            return OptionalLong.empty();
                        }
                        time = Math.max(time, row.getLong(1) + 1);
                    }
                }
            }
            forget(connection, "vendor_told", now.minus(TOLD_LASTS));
            try (PreparedStatement write = connection.prepareStatement(
                    "INSERT INTO vendor_told (tenant, vendor, about, time, stage) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (tenant, vendor, about) DO UPDATE SET time = excluded.time, stage = excluded.stage")) {
                write.setString(1, tenant);
                write.setString(2, vendor);
                write.setString(3, about);
                write.setLong(4, time);
                write.setInt(5, stage);
                write.executeUpdate();
            }
            return OptionalLong.of(time);
        });
    }
}
