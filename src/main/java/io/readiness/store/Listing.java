package io.readiness.store;

import io.readiness.store.chain.Place;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.StoredRecord;
import io.readiness.store.chain.StoredRecord.Header;
import io.readiness.store.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads records, never those of another tenant. */
final class Listing {
    /** An input is up to a megabyte, and a list tells none. */
    private static final String WITHOUT_INPUT = RecordTable.COLUMNS.replace(" input,", " NULL AS input,");

    private final Database database;

    Listing(Database database) {
        this.database = database;
    }

    Optional<StoredRecord> find(String tenant, UUID id) {
        return database.read(connection -> find(connection, tenant, id));
    }

    /** A record of whichever tenant, for who runs the store. */
    Optional<StoredRecord> find(UUID id) {
        Select select = new Select(RecordTable.COLUMNS);
        select.where("id = ?", id.toString());
        return database.read(connection -> select.run(connection, "sequence")).stream()
                .findFirst();
    }

    /** The next decisions of all tenants, whole, as they stand in the chain. */
    List<StoredRecord> decisionsAfter(long sequence, @Nullable Instant from, @Nullable Instant before, int most) {
        Select select = new Select(RecordTable.COLUMNS);
        select.where("sequence > ?", sequence);
        select.where("kind = 'DECISION'");
        select.where("time >= ?", millis(from));
        select.where("time < ?", millis(before));
        return database.read(connection -> select.run(connection, "sequence LIMIT " + most));
    }

    static Optional<StoredRecord> find(Connection connection, String tenant, UUID id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "SELECT " + RecordTable.COLUMNS + " FROM chain_record WHERE id = ? AND tenant = ?")) {
            find.setString(1, id.toString());
            find.setString(2, tenant);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(RecordTable.read(row)) : Optional.empty();
            }
        }
    }

    /** What was said about decisions later, oldest first. */
    List<StoredRecord> about(String tenant, Collection<UUID> decisions) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        Select select = new Select(WITHOUT_INPUT);
        select.where("tenant = ?", tenant);
        select.whereOneOf("about", decisions.stream().map(UUID::toString).toList());
        return database.read(connection -> select.run(connection, "sequence"));
    }

    /** The decision on the same candidate that a timeline tells before another. */
    Optional<StoredRecord> before(String tenant, String candidate, Header later) {
        Select select = new Select(WITHOUT_INPUT);
        select.where("tenant = ?", tenant);
        select.where("candidate = ?", candidate);
        select.where("kind = 'DECISION'");
        select.beyond(new Place(later.time().toEpochMilli(), later.sequence()), "<");
        return database.read(connection -> select.run(connection, "time DESC, sequence DESC LIMIT 1")).stream()
                .findFirst();
    }

    /** The newest decision on each candidate, newest first. */
    List<StoredRecord> newest(String tenant, int most) {
        Select select = new Select(WITHOUT_INPUT);
        select.where("tenant = ?", tenant);
        select.where("kind = 'DECISION'");
        select.where("candidate IS NOT NULL");
        select.where("NOT EXISTS (SELECT 1 FROM chain_record later WHERE later.tenant = chain_record.tenant"
                + " AND later.candidate = chain_record.candidate AND later.kind = 'DECISION'"
                + " AND (later.time, later.sequence) > (chain_record.time, chain_record.sequence))");
        return database.read(connection -> select.run(connection, "time DESC, sequence DESC LIMIT " + most));
    }

    Page decisions(String tenant, DecisionFilter filter, @Nullable String cursor, int most) {
        Select select = new Select(WITHOUT_INPUT);
        select.where("tenant = ?", tenant);
        select.where("kind = ?", filter.kind().name());
        select.where("candidate = ?", filter.candidate());
        select.where("time >= ?", millis(filter.from()));
        select.where("time < ?", millis(filter.before()));
        select.where("path = ?", filter.path());
        select.where("band = ?", filter.band());
        String list = tenant + '\n' + filter;
        select.after(cursor, list, "<");
        return page(select, "time DESC, sequence DESC", list, most);
    }

    /** What became of a candidate, oldest first: decisions, and what people decided otherwise. */
    Page timeline(String tenant, String candidate, @Nullable String cursor, int most) {
        Select select = new Select(WITHOUT_INPUT);
        select.where("tenant = ?", tenant);
        select.where("candidate = ?", candidate);
        select.where("kind IN ('DECISION', 'OVERRIDE')");
        String list = tenant + "\ntimeline\n" + candidate;
        select.after(cursor, list, ">");
        return page(select, "time, sequence", list, most);
    }

    private Page page(Select select, String order, String list, int most) {
        List<StoredRecord> found =
                database.read(connection -> select.run(connection, order + " LIMIT " + (Math.max(1, most) + 1)));
        if (found.size() <= most) {
            return new Page(found, null);
        }
        List<StoredRecord> page = List.copyOf(found.subList(0, most));
        Header last = page.get(most - 1).header();
        return new Page(page, new Place(last.time().toEpochMilli(), last.sequence()).cursor(list));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    /** A question with as many conditions as were asked for. */
    static final class Select {
        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();
        private String and = " WHERE ";

        Select(String columns) {
            sql = new StringBuilder("SELECT " + columns + " FROM chain_record");
        }

        void where(String condition) {
            sql.append(and).append(condition);
            and = " AND ";
        }

        /** A condition on a value; none where there is no value. */
        void where(String condition, @Nullable Object value) {
            if (value != null) {
                where(condition);
                values.add(value);
            }
        }

        /** A condition that one of some values fulfils. */
        void whereOneOf(String column, List<String> some) {
            where(column + " IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")");
            values.addAll(some);
        }

        /** Only what comes after a place; all, where none is named. */
        void after(@Nullable String cursor, String list, String beyond) {
            if (cursor != null) {
                beyond(Place.of(cursor, list), beyond);
            }
        }

        void beyond(Place place, String beyond) {
            where("(time, sequence) " + beyond + " (?, ?)");
            values.add(place.time());
            values.add(place.sequence());
        }

        List<StoredRecord> run(Connection connection, String order) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(sql + " ORDER BY " + order)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                List<StoredRecord> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(RecordTable.read(row));
                    }
                }
                return found;
            }
        }
    }
}
