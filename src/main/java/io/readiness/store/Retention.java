package io.readiness.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.chain.CanonicalJson;
import io.readiness.store.chain.Draft;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Cause;
import io.readiness.store.chain.StoredRecord.Kind;
import io.readiness.store.database.CandidateTable;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import io.readiness.store.outbox.Event;
import io.readiness.store.outbox.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Empties records and erases what is kept beside them, a bounded number in each commit, and writes in the same commit which they were and why. */
final class Retention {
    /** One erasure names as many records; so none is too long to be read at once. */
    private static final int MOST = 500;

    private static final String OF_CANDIDATE = "SELECT sequence, " + RecordTable.HELD + " FROM chain_record r"
            + " WHERE tenant = ? AND candidate = ? ORDER BY sequence LIMIT " + MOST;

    /** Holds and their releases go together, or what was released would be held again. */
    private static final String OLDER =
            "SELECT sequence, tenant FROM chain_record r WHERE time < ? AND salt IS NOT NULL"
                    + " AND kind <> 'ERASURE' AND NOT " + RecordTable.HELD
                    + " AND (kind NOT IN ('HOLD', 'RELEASE') OR NOT EXISTS (SELECT 1"
                    + " FROM chain_record k WHERE k.tenant = r.tenant AND k.candidate = r.candidate"
                    + " AND k.kind IN ('HOLD', 'RELEASE') AND k.time >= ?)) ORDER BY time, sequence LIMIT " + MOST;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Erasures erasures;
    private final Outbox outbox;

    Retention(Erasures erasures, Outbox outbox) {
        this.erasures = erasures;
        this.outbox = outbox;
    }

    /**
     * What one commit emptied.
     *
     * @param records how many records
     * @param beside how many rows it erased of what is kept beside the chain, by its name
     * @param receipt that of the record that tells of it; null: there was nothing to empty
     */
    record Step(
            int records,
            SortedMap<String, Integer> beside,
            @Nullable Receipt receipt) {
        static final Step NOTHING = new Step(0, new TreeMap<>(), null);
    }

    /** Makes the record of an erasure. */
    interface Erasures {
        Draft of(String tenant, String caller, String detail);
    }

    Writer.Task<Step> erase(String tenant, String caller, String candidate) {
        return transaction -> {
            Connection connection = transaction.connection();
            List<Long> places = new ArrayList<>();
            try (PreparedStatement find = connection.prepareStatement(OF_CANDIDATE)) {
                find.setString(1, tenant);
                find.setString(2, candidate);
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        if (row.getBoolean(2)) {
                            throw new Held(candidate);
                        }
                        places.add(row.getLong(1));
                    }
                }
            }
            IdempotencyKeys.erase(connection, tenant, candidate);
            return empty(
                    transaction,
                    tenant,
                    caller,
                    places,
                    gone(table -> table.erase(connection, tenant, candidate)),
                    Cause.REQUEST);
        };
    }

    Writer.Task<Step> purge(String caller, Instant before) {
        return transaction -> {
            Connection connection = transaction.connection();
            List<Long> places = new ArrayList<>();
            String tenant = older(connection, before, places);
            for (CandidateTable table : Archive.BESIDE) {
                tenant = tenant == null ? table.tenantOfOlder(connection, before) : tenant;
            }
            if (tenant == null) {
                return Step.NOTHING;
            }
            String whose = tenant;
            return empty(
                    transaction,
                    whose,
                    caller,
                    places,
                    gone(table -> table.purge(connection, whose, before, MOST)),
                    Cause.RETENTION);
        };
    }

    /** The tenant whose records are the oldest, and their places; others come with the next commit. */
    private static @Nullable String older(Connection connection, Instant before, List<Long> places)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(OLDER)) {
            find.setLong(1, before.toEpochMilli());
            find.setLong(2, before.toEpochMilli());
            String tenant = null;
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    if (tenant == null) {
                        tenant = row.getString(2);
                    }
                    if (row.getString(2).equals(tenant)) {
                        places.add(row.getLong(1));
                    }
                }
            }
            return tenant;
        }
    }

    private interface Erasing {
        int rows(CandidateTable table) throws SQLException;
    }

    private SortedMap<String, Integer> gone(Erasing erasing) throws SQLException {
        SortedMap<String, Integer> gone = new TreeMap<>();
        for (CandidateTable table : Archive.BESIDE) {
            int rows = erasing.rows(table);
            if (rows > 0) {
                gone.put(table.name(), rows);
            }
        }
        return gone;
    }

    private Step empty(
            Transaction transaction,
            String tenant,
            String caller,
            List<Long> places,
            SortedMap<String, Integer> gone,
            Cause cause)
            throws SQLException {
        if (places.isEmpty() && gone.isEmpty()) {
            return Step.NOTHING;
        }
        Map<String, @Nullable Object> told = new HashMap<>(gone);
        told.put("cause", cause.name());
        told.put("records", places);
        Receipt receipt = transaction.append(erasures.of(tenant, caller, CanonicalJson.text(told)));
        transaction.erased();
        transaction.erase(places, receipt.sequence());
        IdempotencyKeys.erase(transaction.connection(), places);
        if (cause == Cause.REQUEST) {
            outbox.emit(
                    transaction,
                    new Event(
                            tenant,
                            "candidate.erased",
                            receipt.time(),
                            Map.of("record", receipt.id().toString())));
        }
        return new Step(places.size(), gone, receipt);
    }

    /** Whether a record is an erasure that names a place. */
    static boolean names(StoredRecord record, long place) {
        String detail = record.header().detail();
        return record.header().kind() == Kind.ERASURE
                && detail != null
                && places(detail).contains(place);
    }

    private static List<Long> places(String detail) {
        try {
            return JSON.readValue(detail, Detail.class).records();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Detail(List<Long> records) {}
}
