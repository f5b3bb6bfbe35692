package io.readiness.store.outbox;

import io.readiness.store.chain.Fit;
import io.readiness.store.database.Database;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import io.readiness.store.outbox.KeptEndpoint.Why;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps where events are sent to, each tenant's apart. */
public final class Endpoints {
    /** Each event is sent to all of them that listen, so a tenant has no more. */
    public static final int MOST = 20;

    private static final String COLUMNS =
            "id, tenant, url, types, secret, earlier_secret, earlier_until, disabled, created, changed";

    private final Database database;
    private final Writer writer;
    private final InstantSource clock;

    // Of the writing thread alone:
    private Map<String, List<Listener>> listeners = Map.of();
    private long known = -1;
    private @Nullable Transaction asked;
    private @Nullable Transaction changedIn;

    Endpoints(Database database, Writer writer, InstantSource clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    private record Listener(String endpoint, SortedSet<String> types) {
        boolean hears(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }

    /** The endpoints that an event is sent to. All of them are known here as long as none was changed. */
    List<String> listening(Transaction transaction, Event event) throws SQLException {
        if (asked != transaction && !isStillKnown()) {
            long revision = revision(transaction.reading());
            if (revision != known) {
                listeners = listeners(transaction.reading());
            }
            // What this commit changes may come to nothing.
            known = changedIn == transaction ? -1 : revision;
        }
        asked = transaction;
        List<Listener> all = listeners.get(event.tenant());
        return all == null
                ? List.of()
                : all.stream()
                        .filter(listener -> listener.hears(event.type()))
                        .map(Listener::endpoint)
                        .toList();
    }

    /** Nobody else writes into a file, so what is known of it stays so until it is changed here. */
    private boolean isStillKnown() {
        return known >= 0 && database.kind() == Database.Kind.SQLITE;
    }

    private static long revision(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT revision FROM webhook_change");
                ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Map<String, List<Listener>> listeners(Connection connection) throws SQLException {
        Map<String, List<Listener>> all = new TreeMap<>();
        try (PreparedStatement find = connection.prepareStatement(
                        "SELECT id, tenant, types FROM webhook_endpoint WHERE disabled IS NULL ORDER BY created, id");
                ResultSet row = find.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getString(2), first -> new ArrayList<>())
                        .add(new Listener(row.getString(1), types(row.getString(3))));
            }
        }
        return all;
    }

    private void changed(Transaction transaction) throws SQLException {
        try (PreparedStatement count =
                transaction.connection().prepareStatement("UPDATE webhook_change SET revision = revision + 1")) {
            count.executeUpdate();
        }
        changedIn = transaction;
        asked = null;
        known = -1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Keeps a new one; nothing: the tenant has {@link #MOST} already.
     *
     * @param id a new id
     * @param secret with which is signed, as it is kept
     */
    public CompletionStage<Optional<KeptEndpoint>> create(
            String tenant, String id, String url, SortedSet<String> types, String secret, boolean disabled) {
        Instant now = now();
        KeptEndpoint made = new KeptEndpoint(
                id,
                Fit.text("tenant", tenant, Fit.TENANT),
                Fit.text("url", url, Fit.ADDRESS),
                types,
                secret,
                null,
                null,
                disabled ? Why.BY_HAND : null,
                now,
                now);
        return writer.take(1, url.length(), transaction -> {
            Connection connection = transaction.connection();
            Optional<KeptEndpoint> there = find(connection, tenant, id);
            if (there.isPresent()) {
                // It was written, and the word of it was lost.
                return there;
            }
            if (list(connection, tenant).size() >= MOST) {
                return Optional.empty();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO webhook_endpoint (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, made.id());
                insert.setString(2, made.tenant());
                insert.setString(3, made.url());
                insert.setString(4, String.join(" ", made.types()));
                insert.setString(5, made.secret());
                insert.setString(6, null);
                insert.setObject(7, null, Types.BIGINT);
                insert.setString(8, disabled ? Why.BY_HAND.name() : null);
                insert.setLong(9, now.toEpochMilli());
                insert.setLong(10, now.toEpochMilli());
                insert.executeUpdate();
            }
            changed(transaction);
            return Optional.of(made);
        });
    }

    /** A tenant's endpoint by its id. */
    public Optional<KeptEndpoint> find(String tenant, String id) {
        return database.read(connection -> find(connection, tenant, id));
    }

    private static Optional<KeptEndpoint> find(Connection connection, String tenant, String id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE id = ? AND tenant = ?")) {
            find.setString(1, id);
            find.setString(2, tenant);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** All of a tenant, oldest first. */
    public List<KeptEndpoint> list(String tenant) {
        return database.read(connection -> list(connection, tenant));
    }

    static List<KeptEndpoint> list(Connection connection, String tenant) throws SQLException {
        List<KeptEndpoint> all = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM webhook_endpoint WHERE tenant = ? ORDER BY created, id")) {
            find.setString(1, tenant);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    all.add(read(row));
                }
            }
        }
        return all;
    }

    private static KeptEndpoint read(ResultSet row) throws SQLException {
        long until = row.getLong("earlier_until");
        boolean none = row.wasNull();
        String disabled = row.getString("disabled");
        return new KeptEndpoint(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("url"),
                types(row.getString("types")),
                row.getString("secret"),
                row.getString("earlier_secret"),
                none ? null : Instant.ofEpochMilli(until),
                disabled == null ? null : Why.valueOf(disabled),
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("changed")));
    }

    private static SortedSet<String> types(String told) {
        return told.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(told.split(" ")));
    }

    /**
     * Changes one; nothing: there is none. What waits for one that is disabled by it waits no more.
     *
     * @param change makes the endpoint as it will be; its id, tenant and times are left as they are
     */
    public CompletionStage<Optional<KeptEndpoint>> change(
            String tenant, String id, UnaryOperator<KeptEndpoint> change) {
        Instant now = now();
        return writer.take(1, 0, transaction -> {
            Optional<KeptEndpoint> before = find(transaction.connection(), tenant, id);
            if (before.isEmpty()) {
                return before;
            }
            KeptEndpoint after = change.apply(before.get());
            write(transaction, after, now);
            return find(transaction.connection(), tenant, id);
        });
    }

    private void write(Transaction transaction, KeptEndpoint after, Instant now) throws SQLException {
        Connection connection = transaction.connection();
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE webhook_endpoint SET url = ?, types = ?, secret = ?, earlier_secret = ?, earlier_until = ?,"
                        + " disabled = ?, changed = ? WHERE id = ? AND tenant = ?")) {
            update.setString(1, Fit.text("url", after.url(), Fit.ADDRESS));
            update.setString(2, String.join(" ", after.types()));
            update.setString(3, after.secret());
            update.setString(4, after.earlierSecret());
            update.setObject(
                    5,
                    after.earlierUntil() == null ? null : after.earlierUntil().toEpochMilli(),
                    Types.BIGINT);
            update.setString(
                    6, after.disabled() == null ? null : after.disabled().name());
            update.setLong(7, now.toEpochMilli());
            update.setString(8, after.id());
            update.setString(9, after.tenant());
            update.executeUpdate();
        }
        if (after.disabled() != null) {
            Deliveries.stop(connection, after.tenant(), Outbox.WEBHOOK, after.id(), now);
        }
        changed(transaction);
    }

    /** Sends nothing there any more, since it wants nothing. */
    void gone(Transaction transaction, String tenant, String id, Instant now) throws SQLException {
        try (PreparedStatement disable = transaction
                .connection()
                .prepareStatement(
                        "UPDATE webhook_endpoint SET disabled = ?, changed = ? WHERE id = ? AND tenant = ?")) {
            disable.setString(1, Why.GONE.name());
            disable.setLong(2, now.toEpochMilli());
            disable.setString(3, id);
            disable.setString(4, tenant);
            disable.executeUpdate();
        }
        changed(transaction);
    }

    /** Forgets one, with all that was or would have been sent there, and tells whether there was one. */
    public CompletionStage<Boolean> delete(String tenant, String id) {
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            try (PreparedStatement deliveries = connection.prepareStatement(
                            "DELETE FROM delivery WHERE tenant = ? AND target = ? AND channel = ?");
                    PreparedStatement endpoint =
                            connection.prepareStatement("DELETE FROM webhook_endpoint WHERE tenant = ? AND id = ?")) {
                deliveries.setString(1, tenant);
                deliveries.setString(2, id);
                deliveries.setString(3, Outbox.WEBHOOK);
                deliveries.executeUpdate();
                endpoint.setString(1, tenant);
                endpoint.setString(2, id);
                boolean there = endpoint.executeUpdate() > 0;
                changed(transaction);
                return there;
            }
        });
    }
}
