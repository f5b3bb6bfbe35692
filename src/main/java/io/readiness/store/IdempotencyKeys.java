package io.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.Claim.Answer;
import io.readiness.store.Claim.Fresh;
import io.readiness.store.chain.CanonicalJson;
import io.readiness.store.chain.Fit;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.KeyInFlight;
import io.readiness.store.chain.StoreRefusal.KeyReused;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers by the key that their request named, each written in the commit of the records it tells of. */
final class IdempotencyKeys {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final InstantSource clock;
    private final Duration last;
    private final Map<Name, Fresh> inFlight = new ConcurrentHashMap<>();

    private record Name(String tenant, String key) {}

    IdempotencyKeys(Database database, InstantSource clock, Duration last) {
        this.database = database;
        this.clock = clock;
        this.last = last;
    }

    Claim claim(String tenant, String key, String address, byte[] payload) {
        Fresh fresh = new Fresh(
                Fit.text("tenant", tenant, Fit.TENANT),
                Fit.text("idempotency key", key, Fit.KEY),
                Fit.text("address", address, Fit.ADDRESS),
                Sha256.hex(address.getBytes(StandardCharsets.UTF_8), new byte[1], payload));
        Fresh other = inFlight.putIfAbsent(new Name(tenant, key), fresh);
        if (other != null) {
            throw other.fingerprint().equals(fresh.fingerprint()) ? new KeyInFlight(key) : new KeyReused(key);
        }
        // Only now, so that whatever was in flight before is found here.
        try {
            Optional<Answer> answer = database.read(connection -> find(connection, fresh));
            if (answer.isEmpty()) {
                return fresh;
            }
            release(fresh);
            return answer.get();
        } catch (RuntimeException e) {
            release(fresh);
            throw e;
        }
    }

    void release(Fresh fresh) {
        inFlight.remove(new Name(fresh.tenant(), fresh.key()), fresh);
    }

    private Optional<Answer> find(Connection connection, Fresh fresh) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT fingerprint, status, headers, body FROM idempotency_key WHERE tenant = ? AND key = ? AND expires > ?")) {
            find.setString(1, fresh.tenant());
            find.setString(2, fresh.key());
            find.setLong(3, clock.millis());
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString(1).equals(fresh.fingerprint())) {
                    throw new KeyReused(fresh.key());
                }
                return Optional.of(new Answer(row.getInt(2), headers(row.getString(3)), row.getBytes(4)));
            }
        }
    }

    static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new StoreFault("The kept headers of an answer cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** What another process answered to the same request meanwhile. */
    Optional<Answer> earlier(Transaction transaction, Fresh fresh) throws SQLException {
        return find(transaction.connection(), fresh);
    }

    /**
     * Writes the answer that tells of these records.
     *
     * @param candidate whom it tells of by itself, and with whom it goes; null: nobody, or its records tell that
     */
    void write(Transaction transaction, Fresh fresh, Answer answer, List<Receipt> records, @Nullable String candidate)
            throws SQLException {
        Connection connection = transaction.connection();
        try (PreparedStatement expired =
                connection.prepareStatement("DELETE FROM idempotency_key WHERE expires <= ?")) {
            expired.setLong(1, clock.millis());
            expired.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO idempotency_key (tenant, key, address, fingerprint, status, headers, body, first, last, expires,"
                        + " candidate) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, fresh.tenant());
            insert.setString(2, fresh.key());
            insert.setString(3, fresh.address());
            insert.setString(4, fresh.fingerprint());
            insert.setInt(5, answer.status());
            insert.setString(6, CanonicalJson.text(new TreeMap<>(answer.headers())));
            insert.setBytes(7, answer.body());
            insert.setObject(8, records.isEmpty() ? null : records.get(0).sequence(), Types.BIGINT);
            insert.setObject(
                    9,
                    records.isEmpty() ? null : records.get(records.size() - 1).sequence(),
                    Types.BIGINT);
            insert.setLong(10, clock.millis() + last.toMillis());
            insert.setString(11, candidate);
            insert.executeUpdate();
        }
    }

    /** Forgets the answers that tell of a candidate by themselves. */
    static void erase(Connection connection, String tenant, String candidate) throws SQLException {
        try (PreparedStatement erase =
                connection.prepareStatement("DELETE FROM idempotency_key WHERE tenant = ? AND candidate = ?")) {
            erase.setString(1, tenant);
            erase.setString(2, candidate);
            erase.executeUpdate();
        }
    }

    /** Forgets the answers that told of a record. */
    static void erase(Connection connection, Iterable<Long> places) throws SQLException {
        try (PreparedStatement erase =
                connection.prepareStatement("DELETE FROM idempotency_key WHERE first <= ? AND last >= ?")) {
            for (long place : places) {
                erase.setLong(1, place);
                erase.setLong(2, place);
                erase.addBatch();
            }
            erase.executeBatch();
        }
    }
}
