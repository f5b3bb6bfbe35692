package io.readiness.store.access;

import io.readiness.store.access.Reading.ReadingPage;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.BrokenCursor;
import io.readiness.store.database.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds tenants, keys and readings. All of it waits for the store, so it belongs on a thread that may. */
public final class AccessReader {
    private static final String KEYS =
            "SELECT k.*, t.closed FROM access_key k JOIN tenant t ON t.name = k.tenant WHERE ";

    private final Database database;

    public AccessReader(Database database) {
        this.database = database;
    }

    /** What is kept of a secret: it is found by this, so that no comparison of secrets takes longer or shorter. */
    public static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** All tenants, by their names. */
    public List<KeptTenant> tenants() {
        return database.read(connection -> all(connection, "SELECT * FROM tenant ORDER BY name", AccessReader::tenant));
    }

    /** A tenant by its name. */
    public Optional<KeptTenant> tenant(String name) {
        return database.read(connection -> tenant(connection, name));
    }

    static Optional<KeptTenant> tenant(Connection connection, String name) throws SQLException {
        return all(connection, "SELECT * FROM tenant WHERE name = ?", AccessReader::tenant, name).stream()
                .findFirst();
    }

    /** The keys of a tenant, oldest first, also those that are good for nothing any more. */
    public List<KeptKey> keys(String tenant) {
        return database.read(
                connection -> all(connection, KEYS + "k.tenant = ? ORDER BY k.id", AccessReader::key, tenant));
    }

    /** The key whose secret has this {@link #hash}, also one that is good for nothing any more. */
    public Optional<KeptKey> keyOf(String hash) {
        return database.read(connection -> all(connection, KEYS + "k.hash = ?", AccessReader::key, hash).stream()
                .findFirst());
    }

    /** A key of a tenant by its id. */
    static Optional<KeptKey> key(Connection connection, String tenant, UUID id) throws SQLException {
        return all(connection, KEYS + "k.tenant = ? AND k.id = ?", AccessReader::key, tenant, id.toString()).stream()
                .findFirst();
    }

    /** Whether there is a key that is not revoked. */
    public boolean hasKey() {
        return database.read(connection -> {
            try (PreparedStatement find =
                            connection.prepareStatement("SELECT 1 FROM access_key WHERE revoked IS NULL LIMIT 1");
                    ResultSet row = find.executeQuery()) {
                return row.next();
            }
        });
    }

    /**
     * Who read what, newest first.
     *
     * @param decision only who read this record; null: any
     * @param candidate only what tells of them; null: anybody
     * @param cursor where to go on, as the page before told; null: at the first
     * @param most how many at most
     */
    public ReadingPage readings(
            String tenant, @Nullable UUID decision, @Nullable String candidate, @Nullable String cursor, int most) {
        List<String> values = new ArrayList<>(List.of(tenant));
        StringBuilder sql = new StringBuilder("SELECT * FROM reading WHERE tenant = ?");
        if (decision != null) {
            sql.append(" AND decision = ?");
            values.add(decision.toString());
        }
        if (candidate != null) {
            sql.append(" AND candidate = ?");
            values.add(candidate);
        }
        if (cursor != null) {
            sql.append(" AND id < ?");
            values.add(place(cursor).toString());
        }
        sql.append(" ORDER BY id DESC LIMIT ").append(most + 1);
        List<Reading> found = database.read(
                connection -> all(connection, sql.toString(), AccessReader::reading, values.toArray(String[]::new)));
        if (found.size() <= most) {
            return new ReadingPage(found, null);
        }
        return new ReadingPage(found.subList(0, most), found.get(most - 1).id().toString());
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException none) {
            throw new BrokenCursor(cursor);
        }
    }

    /** One of whatever is kept, from its row. */
    private interface Reads<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(Connection connection, String sql, Reads<T> reads, String... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reads.from(row));
                }
            }
            return found;
        }
    }

    private static KeptTenant tenant(ResultSet row) throws SQLException {
        return new KeptTenant(row.getString("name"), present(row, "created"), time(row, "closed"));
    }

    private static KeptKey key(ResultSet row) throws SQLException {
        int requests = row.getInt("requests");
        boolean usual = row.wasNull();
        return new KeptKey(
                UUID.fromString(row.getString("id")),
                row.getString("tenant"),
                row.getString("name"),
                new TreeSet<>(Arrays.asList(row.getString("scopes").split(","))),
                usual ? null : requests,
                present(row, "created"),
                time(row, "expires"),
                time(row, "used"),
                time(row, "revoked"),
                time(row, "closed"));
    }

    static Reading reading(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Reading(
                UUID.fromString(row.getString("id")),
                present(row, "created"),
                row.getString("caller"),
                row.getString("operation"),
                decision == null ? null : UUID.fromString(decision),
                row.getString("candidate"));
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
