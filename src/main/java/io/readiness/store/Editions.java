package io.readiness.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rulebooks by the hash of their content: all files that judge, so that a decision can be made again years later. */
final class Editions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Editions(Database database) {
        this.database = database;
    }

    boolean knows(String hash) {
        return known.contains(hash)
                || (database.read(connection -> {
                            try (PreparedStatement find =
                                    connection.prepareStatement("SELECT 1 FROM rulebook_edition WHERE hash = ?")) {
                                find.setString(1, hash);
                                try (ResultSet row = find.executeQuery()) {
                                    return row.next();
                                }
                            }
                        })
                        && keep(hash));
    }

    private boolean keep(String hash) {
        known.add(hash);
        return true;
    }

    /** Adds an edition, unless it is there. */
    Writer.Task<String> adding(String hash, String version, byte[] files, long time) {
        return transaction -> add(transaction, hash, version, files, time);
    }

    private static String add(Transaction transaction, String hash, String version, byte[] files, long time)
            throws SQLException {
        try (PreparedStatement insert = transaction
                .connection()
                .prepareStatement("INSERT INTO rulebook_edition (hash, version, files, time) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")) {
            insert.setString(1, hash);
            insert.setString(2, version);
            insert.setBytes(3, files);
            insert.setLong(4, time);
            insert.executeUpdate();
            return hash;
        }
    }

    void added(String hash) {
        known.add(hash);
    }

    /** All that are kept, the latest first. */
    List<KeptEdition> all() {
        return database.read(connection -> {
            List<KeptEdition> kept = new ArrayList<>();
            try (PreparedStatement find = connection.prepareStatement(
                            "SELECT hash, version, time FROM rulebook_edition ORDER BY time DESC, hash");
                    ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    kept.add(new KeptEdition(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
                }
            }
            return kept;
        });
    }

    Optional<String> version(String hash) {
        return database.read(connection -> {
            try (PreparedStatement find =
                    connection.prepareStatement("SELECT version FROM rulebook_edition WHERE hash = ?")) {
                find.setString(1, hash);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    Optional<SortedMap<String, String>> files(String hash) {
        return database.read(connection -> {
            try (PreparedStatement find =
                    connection.prepareStatement("SELECT files FROM rulebook_edition WHERE hash = ?")) {
                find.setString(1, hash);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(unpacked(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    static byte[] packed(SortedMap<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            JSON.writeValue(out, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, String> unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(in, new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new StoreFault("A kept rulebook cannot be read: " + e.getMessage() + " Restore it from a copy.", e);
        }
    }
}
