package io.readiness.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.readiness.store.chain.Outcome;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.database.CandidateTable;
import io.readiness.store.database.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes all that is held on one candidate as one JSON document, a few records at a time. */
final class CandidateExport {
    private static final int AT_ONCE = 20;

    private static final String RECORDS = "SELECT " + RecordTable.COLUMNS + " FROM chain_record"
            + " WHERE tenant = ? AND candidate = ? AND sequence > ? ORDER BY sequence LIMIT " + AT_ONCE;

    /** Answers that were written with records of the candidate, each once. */
    private static final String ANSWERS = "SELECT key, address, status, headers, body, expires FROM idempotency_key k"
            + " WHERE tenant = ? AND key > ? AND (candidate = ? OR (first IS NOT NULL AND EXISTS (SELECT 1"
            + " FROM chain_record r WHERE r.tenant = k.tenant AND r.candidate = ?"
            + " AND r.sequence BETWEEN k.first AND k.last)))"
            + " ORDER BY key LIMIT " + AT_ONCE;

    private final Database database;
    private final String tenant;
    private final String candidate;

    CandidateExport(Database database, String tenant, String candidate) {
        this.database = database;
        this.tenant = tenant;
        this.candidate = candidate;
    }

    /** An answer that is still kept for its idempotency key. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, and compared by nobody.
    private record KeptAnswer(
            String key, String address, int status, Map<String, String> headers, byte[] body, Instant expires) {}

    void write(Instant now, OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("tenant", tenant);
            json.writeStringField("candidate", candidate);
            json.writeStringField("exportedAt", now.toString());
            json.writeArrayFieldStart("records");
            long last = 0;
            for (List<StoredRecord> some = records(last); !some.isEmpty(); some = records(last)) {
                for (StoredRecord record : some) {
                    write(record, json);
                    last = record.header().sequence();
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("answers");
            String key = "";
            for (List<KeptAnswer> some = answers(key); !some.isEmpty(); some = answers(key)) {
                for (KeptAnswer answer : some) {
                    write(answer, json);
                    key = answer.key();
                }
            }
            json.writeEndArray();
            for (CandidateTable table : Archive.BESIDE) {
                json.writeArrayFieldStart(table.name());
                write(table, json);
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<StoredRecord> records(long after) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
                select.setString(1, tenant);
                select.setString(2, candidate);
                select.setLong(3, after);
                List<StoredRecord> records = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        records.add(RecordTable.read(row));
                    }
                }
                return records;
            }
        });
    }

    private List<KeptAnswer> answers(String after) {
        return database.read(connection -> answers(connection, after));
    }

    private List<KeptAnswer> answers(Connection connection, String after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANSWERS)) {
            select.setString(1, tenant);
            select.setString(2, after);
            select.setString(3, candidate);
            select.setString(4, candidate);
            List<KeptAnswer> answers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(new KeptAnswer(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            IdempotencyKeys.headers(row.getString(4)),
                            row.getBytes(5),
                            Instant.ofEpochMilli(row.getLong(6))));
                }
            }
            return answers;
        }
    }

    private static void write(StoredRecord record, JsonGenerator json) throws IOException {
        Header header = record.header();
        json.writeStartObject();
        json.writeStringField("id", header.id().toString());
        json.writeStringField("kind", header.kind().name());
        json.writeStringField("time", header.time().toString());
        json.writeStringField("caller", header.caller());
        // The exact text behind the hash, so that anybody can take it again.
        json.writeStringField("header", header.canonical());
        json.writeStringField("hash", record.hash());
        Content content = record.content();
        if (content != null) {
            json.writeStringField("salt", HexFormat.of().formatHex(content.salt()));
            CandidateTable.raw(json, "input", content.input());
            text(json, "inputHash", content.inputHash());
            CandidateTable.raw(json, "query", bytes(content.query()));
            text(json, "answerHash", content.answerHash());
            CandidateTable.raw(json, "note", bytes(content.note()));
            Outcome outcome = content.outcome();
            if (outcome != null) {
                json.writeObjectFieldStart("outcome");
                text(json, "path", outcome.path());
                text(json, "band", outcome.band());
                json.writeNumberField("total", outcome.total());
                json.writeNumberField("low", outcome.low());
                json.writeNumberField("high", outcome.high());
                text(json, "firmness", outcome.firmness());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void write(KeptAnswer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("idempotencyKey", answer.key());
        json.writeStringField("address", answer.address());
        json.writeNumberField("status", answer.status());
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
        }
        json.writeEndObject();
        json.writeStringField("body", new String(answer.body(), StandardCharsets.UTF_8));
        json.writeStringField("expires", answer.expires().toString());
        json.writeEndObject();
    }

    private void write(CandidateTable table, JsonGenerator json) throws IOException {
        try {
            database.read(connection -> {
                try {
                    table.tell(connection, tenant, candidate, json);
                    return table;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
