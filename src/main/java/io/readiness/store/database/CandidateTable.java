package io.readiness.store.database;

import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.chain.RecordTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept on candidates beside the chain. It goes when its candidate is erased or it is too old, stays while a legal hold is in
 * force, and is told with everything else that is held on them.
 *
 * <p>Its table has the columns {@code tenant}, {@code candidate}, {@code created} and {@code changed}.
 */
public abstract class CandidateTable {
    private final String name;
    private final String table;
    private final String key;

    /**
     * A table.
     *
     * @param name what its rows are called, in the plural, as an export and the record of an erasure tell it
     * @param key the column that tells one row from another
     */
    protected CandidateTable(String name, String table, String key) {
        this.name = name;
        this.table = table;
        this.key = key;
    }

    /** What its rows are called, in the plural. */
    public final String name() {
        return name;
    }

    /** Writes what a row tells of the candidate, as fields of an object that is open. */
    protected abstract void tell(ResultSet row, JsonGenerator json) throws SQLException, IOException;

    /** Writes all on a candidate, oldest first, into an array that is open. */
    public final void tell(Connection connection, String tenant, String candidate, JsonGenerator json)
            throws SQLException, IOException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT * FROM " + table + " WHERE tenant = ? AND candidate = ? ORDER BY created, " + key)) {
            find.setString(1, tenant);
            find.setString(2, candidate);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    json.writeStartObject();
                    tell(row, json);
                    json.writeEndObject();
                }
            }
        }
    }

    /** Erases all on a candidate, and tells how much there was. */
    public final int erase(Connection connection, String tenant, String candidate) throws SQLException {
        try (PreparedStatement erase =
                connection.prepareStatement("DELETE FROM " + table + " WHERE tenant = ? AND candidate = ?")) {
            erase.setString(1, tenant);
            erase.setString(2, candidate);
            return erase.executeUpdate();
        }
    }

    /** The tenant whose row was left alone for longest since before a time; null: nobody's was, that may be erased. */
    public final @Nullable String tenantOfOlder(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT tenant FROM " + table
                + " r WHERE changed < ? AND NOT " + RecordTable.HELD + " ORDER BY changed LIMIT 1")) {
            find.setLong(1, before.toEpochMilli());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Erases what a tenant left alone since before a time, but nothing that a legal hold keeps, and tells how much it was. */
    public final int purge(Connection connection, String tenant, Instant before, int most) throws SQLException {
        try (PreparedStatement purge =
                connection.prepareStatement("DELETE FROM " + table + " WHERE " + key + " IN (SELECT " + key + " FROM "
                        + table + " r WHERE tenant = ? AND changed < ? AND NOT " + RecordTable.HELD
                        + " ORDER BY changed LIMIT " + most + ")")) {
            purge.setString(1, tenant);
            purge.setLong(2, before.toEpochMilli());
            return purge.executeUpdate();
        }
    }

    /** JSON as it was received; only a mark of its byte order would be none in the middle of a document. */
    public static void raw(JsonGenerator json, String name, byte @Nullable [] value) throws IOException {
        if (value != null) {
            String text = new String(value, StandardCharsets.UTF_8);
            json.writeFieldName(name);
            json.writeRawValue(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }
}
