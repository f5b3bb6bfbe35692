package io.readiness.store.chain;

import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Head;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.chain.StoredRecord.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records as rows, in both directions. */
public final class RecordTable {
    public static final String COLUMNS =
            "sequence, id, tenant, kind, time, caller, service, address, edition, day, about, detail,"
                    + " content_hash, previous, hash, salt, candidate, input, input_hash, query, answer_hash, path, band, total,"
                    + " low, high, firmness, note, erased_by";

    public static final String INSERT = "INSERT INTO chain_record (" + COLUMNS.substring(0, COLUMNS.lastIndexOf(','))
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public static final String HEAD = "SELECT sequence, hash FROM chain_record ORDER BY sequence DESC LIMIT 1";

    /** The only statement that changes a record, and all that it can do is to empty one. */
    public static final String ERASE =
            "UPDATE chain_record SET salt = NULL, candidate = NULL, input = NULL, input_hash = NULL,"
                    + " query = NULL, answer_hash = NULL, path = NULL, band = NULL, total = NULL, low = NULL, high = NULL,"
                    + " firmness = NULL, note = NULL, erased_by = ? WHERE sequence = ?";

    /** Of a row {@code r} with a tenant and a candidate: a hold that no later release ends, be it by its id or with all others. */
    public static final String HELD = "EXISTS (SELECT 1 FROM chain_record h WHERE h.tenant = r.tenant"
            + " AND h.candidate = r.candidate AND h.kind = 'HOLD' AND NOT EXISTS (SELECT 1 FROM chain_record f"
            + " WHERE f.tenant = h.tenant AND f.candidate = h.candidate AND f.kind = 'RELEASE' AND f.sequence > h.sequence"
            + " AND (f.about IS NULL OR f.about = h.id)))";

    private RecordTable() {}

    public static void set(PreparedStatement row, Header header, String hash, Content content) throws SQLException {
        row.setLong(1, header.sequence());
        row.setString(2, header.id().toString());
        row.setString(3, header.tenant());
        row.setString(4, header.kind().name());
        row.setLong(5, header.time().toEpochMilli());
        row.setString(6, header.caller());
        row.setString(7, header.service());
        row.setString(8, header.address());
        row.setString(9, header.edition());
        row.setString(10, text(header.day()));
        row.setString(11, text(header.about()));
        row.setString(12, header.detail());
        row.setString(13, header.contentHash());
        row.setString(14, header.previous());
        row.setString(15, hash);
        row.setBytes(16, content.salt());
        row.setString(17, content.candidate());
        row.setBytes(18, content.input());
        row.setString(19, content.inputHash());
        row.setString(20, content.query());
        row.setString(21, content.answerHash());
        Outcome outcome = content.outcome();
        row.setString(22, outcome == null ? null : outcome.path());
        row.setString(23, outcome == null ? null : outcome.band());
        row.setObject(24, outcome == null ? null : outcome.total(), Types.DOUBLE);
        row.setObject(25, outcome == null ? null : outcome.low(), Types.DOUBLE);
        row.setObject(26, outcome == null ? null : outcome.high(), Types.DOUBLE);
        row.setString(27, outcome == null ? null : outcome.firmness());
        row.setString(28, content.note());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * The row under the cursor.
     *
     * @throws StoreRefusal.Altered where a part of it is none that is ever written
     */
    public static StoredRecord read(ResultSet row) throws SQLException {
        try {
            return parsed(row);
        } catch (IllegalArgumentException | DateTimeException none) {
            throw new StoreRefusal.Altered(row.getString("id"));
        }
    }

    private static StoredRecord parsed(ResultSet row) throws SQLException {
        Header header = new Header(
                row.getLong("sequence"),
                UUID.fromString(row.getString("id")),
                row.getString("tenant"),
                Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("time")),
                row.getString("caller"),
                row.getString("service"),
                row.getString("address"),
                row.getString("edition"),
                read(row, "day", LocalDate::parse),
                read(row, "about", UUID::fromString),
                row.getString("detail"),
                row.getString("content_hash"),
                row.getString("previous"));
        long erasedBy = row.getLong("erased_by");
        boolean whole = row.wasNull();
        return new StoredRecord(header, row.getString("hash"), content(row), whole ? null : erasedBy);
    }

    private static @Nullable Content content(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        Content content = new Content(
                salt == null ? new byte[0] : salt,
                row.getString("candidate"),
                row.getBytes("input"),
                row.getString("input_hash"),
                row.getString("query"),
                row.getString("answer_hash"),
                outcome(row),
                row.getString("note"));
        return salt == null && content.isEmpty() ? null : content;
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        double total = row.getDouble("total");
        if (row.wasNull()) {
            return null;
        }
        return new Outcome(
                row.getString("path"),
                row.getString("band"),
                total,
                row.getDouble("low"),
                row.getDouble("high"),
                row.getString("firmness"));
    }

    private static <T> @Nullable T read(ResultSet row, String column, Function<String, T> parse) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : parse.apply(text);
    }

    /** Where the chain ends. */
    public static Head head(ResultSet row) throws SQLException {
        return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.NONE;
    }
}
