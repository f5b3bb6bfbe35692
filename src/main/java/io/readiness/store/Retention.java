package io.readiness.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.StoreRefusal.Held;
import io.readiness.store.StoredRecord.Cause;
import io.readiness.store.StoredRecord.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Empties records and erases interviews, a bounded number in each commit, and writes in the same commit which they were and why. */
final class Retention {
    /** One erasure names as many records; so none is too long to be read at once. */
    private static final int MOST = 500;

    /** A hold that no later release ends, be it by its id or with all others. */
    static final String HELD = "EXISTS (SELECT 1 FROM chain_record h WHERE h.tenant = r.tenant"
            + " AND h.candidate = r.candidate AND h.kind = 'HOLD' AND NOT EXISTS (SELECT 1 FROM chain_record f"
            + " WHERE f.tenant = h.tenant AND f.candidate = h.candidate AND f.kind = 'RELEASE' AND f.sequence > h.sequence"
            + " AND (f.about IS NULL OR f.about = h.id)))";

    private static final String OF_CANDIDATE = "SELECT sequence, " + HELD + " FROM chain_record r"
            + " WHERE tenant = ? AND candidate = ? ORDER BY sequence LIMIT " + MOST;

    /** Holds and their releases go together, or what was released would be held again. */
    private static final String OLDER =
            "SELECT sequence, tenant FROM chain_record r WHERE time < ? AND salt IS NOT NULL"
                    + " AND kind <> 'ERASURE' AND NOT " + HELD
                    + " AND (kind NOT IN ('HOLD', 'RELEASE') OR NOT EXISTS (SELECT 1"
                    + " FROM chain_record k WHERE k.tenant = r.tenant AND k.candidate = r.candidate"
                    + " AND k.kind IN ('HOLD', 'RELEASE') AND k.time >= ?)) ORDER BY time, sequence LIMIT " + MOST;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Retention() {}

    /**
     * What one commit emptied.
     *
     * @param records how many records
     * @param interviews how many interviews it erased
     * @param receipt that of the record that tells of it; null: there was nothing to empty
     */
    record Step(int records, int interviews, @Nullable Receipt receipt) {
        static final Step NOTHING = new Step(0, 0, null);
    }

    /** Makes the record of an erasure, of a tenant and what it tells. */
    interface Erasures extends BiFunction<String, String, Draft> {}

    static Writer.Task<Step> erase(String tenant, String candidate, Erasures erasures) {
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
            int interviews = Interviews.erase(connection, tenant, candidate);
            return empty(transaction, tenant, places, interviews, Cause.REQUEST, erasures);
        };
    }

    static Writer.Task<Step> purge(Instant before, Erasures erasures) {
        return transaction -> {
            Connection connection = transaction.connection();
            List<Long> places = new ArrayList<>();
            String tenant = null;
            try (PreparedStatement find = connection.prepareStatement(OLDER)) {
                find.setLong(1, before.toEpochMilli());
                find.setLong(2, before.toEpochMilli());
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        if (tenant == null) {
                            tenant = row.getString(2);
                        }
                        // Others come with the next commit.
                        if (row.getString(2).equals(tenant)) {
                            places.add(row.getLong(1));
                        }
                    }
                }
            }
            tenant = tenant == null ? Interviews.tenantOfOlder(connection, before) : tenant;
            return tenant == null
                    ? Step.NOTHING
                    : empty(
                            transaction,
                            tenant,
                            places,
                            Interviews.purge(connection, tenant, before, MOST),
                            Cause.RETENTION,
                            erasures);
        };
    }

    private static Step empty(
            Transaction transaction, String tenant, List<Long> places, int interviews, Cause cause, Erasures erasures)
            throws SQLException {
        if (places.isEmpty() && interviews == 0) {
            return Step.NOTHING;
        }
        Map<String, @Nullable Object> told = new HashMap<>();
        told.put("cause", cause.name());
        told.put("records", places);
        told.put("interviews", interviews == 0 ? null : interviews);
        String detail = CanonicalJson.text(told);
        Receipt receipt = transaction.append(erasures.apply(tenant, detail));
        transaction.erased();
        transaction.erase(places, receipt.sequence());
        IdempotencyKeys.erase(transaction.connection(), places);
        return new Step(places.size(), interviews, receipt);
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

    private record Detail(
            Cause cause, List<Long> records, @Nullable Integer interviews) {}
}
