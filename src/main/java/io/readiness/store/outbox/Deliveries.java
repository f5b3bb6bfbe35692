package io.readiness.store.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.readiness.store.chain.Place;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.database.Database;
import io.readiness.store.database.StoreFault;
import io.readiness.store.database.Writer;
import io.readiness.store.outbox.KeptDelivery.KeptAttempt;
import io.readiness.store.outbox.KeptDelivery.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps what has to be told until it is, and what became of it for a while. */
public final class Deliveries {
    /** Of a delivery that is tried again and again by hand, the earliest attempts are forgotten. */
    private static final int MOST_ATTEMPTS = 30;

    /** What is looked through at once for something that may be carried now. */
    private static final int LOOKED_THROUGH = 256;

    private static final String COLUMNS =
            "id, place, tenant, channel, target, message, type, about, payload, state, tries, due, attempts, created";

    /** Of a row {@code d}: nothing is on its way to the same receiver. */
    private static final String FREE = "NOT EXISTS (SELECT 1 FROM delivery t WHERE t.channel = d.channel"
            + " AND t.target = d.target AND t.tenant = d.tenant AND t.taken IS NOT NULL AND t.due > ?)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Writer writer;
    private final InstantSource clock;

    Deliveries(Database database, Writer writer, InstantSource clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** Whether other processes keep deliveries in the same store, of which nobody here hears. */
    public boolean isShared() {
        return database.kind() == Database.Kind.POSTGRESQL;
    }

    /** When the next one is due; nothing: none is. */
    public Optional<Instant> nextDue() {
        return database.read(connection -> {
            try (PreparedStatement find =
                            connection.prepareStatement("SELECT MIN(due) FROM delivery WHERE due IS NOT NULL");
                    ResultSet row = find.executeQuery()) {
                long due = row.next() ? row.getLong(1) : 0;
                return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
            }
        });
    }

    /** What is due and may be carried now, at most one for each receiver, the longest waiting first. Nothing of it is taken. */
    public List<String> due(int most) {
        long now = clock.millis();
        return database.read(connection -> {
            List<String> found = new ArrayList<>();
            Set<List<String>> receivers = new HashSet<>();
            try (PreparedStatement find =
                    connection.prepareStatement("SELECT id, tenant, channel, target FROM delivery d WHERE due <= ? AND "
                            + FREE + " ORDER BY due, place LIMIT " + LOOKED_THROUGH)) {
                find.setLong(1, now);
                find.setLong(2, now);
                try (ResultSet row = find.executeQuery()) {
                    while (row.next() && found.size() < most) {
                        if (receivers.add(List.of(row.getString(2), row.getString(3), row.getString(4)))) {
                            found.add(row.getString(1));
                        }
                    }
                }
            }
            return found;
        });
    }

    /**
     * Takes some of what is due, as far as nobody else has meanwhile. Who is killed with it in hand has it no more when the time
     * is over, and another takes it.
     *
     * @param taker a name that no one else has, and that is used once
     * @param time how long nobody else may take it
     */
    public CompletionStage<List<KeptDelivery>> take(List<String> ids, String taker, Duration time) {
        long now = clock.millis();
        // On a server, whoever looks at a row by hand holds up nobody.
        String unlocked = database.kind() == Database.Kind.POSTGRESQL ? " FOR UPDATE SKIP LOCKED" : "";
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            List<KeptDelivery> taken = new ArrayList<>();
            try (PreparedStatement find = connection.prepareStatement(
                            "SELECT " + COLUMNS + " FROM delivery d WHERE id = ? AND due <= ? AND " + FREE + unlocked);
                    PreparedStatement take =
                            connection.prepareStatement("UPDATE delivery SET taken = ?, due = ? WHERE id = ?")) {
                for (String id : ids) {
                    find.setString(1, id);
                    find.setLong(2, now);
                    find.setLong(3, now);
                    try (ResultSet row = find.executeQuery()) {
                        if (!row.next()) {
                            continue;
                        }
                        taken.add(read(row));
                    }
                    take.setString(1, taker);
                    take.setLong(2, now + time.toMillis());
                    take.setString(3, id);
                    take.executeUpdate();
                }
            }
            return taken;
        });
    }

    /**
     * What became of carrying one.
     *
     * @param attempt what happened
     * @param state how far it is now
     * @param due when it is tried again; null: it is not
     * @param gone whether the receiver wants nothing more, so that all that waits for it waits no more
     */
    public record Carried(
            KeptAttempt attempt, State state, @Nullable Instant due, boolean gone) {}

    /** Keeps what became of one, unless its time was over and another has taken it, or it was erased meanwhile. */
    public CompletionStage<Boolean> carried(KeptDelivery delivery, String taker, Carried carried, Endpoints endpoints) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            int written;
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE delivery SET state = ?, tries = ?, due = ?, taken = NULL, attempts = ?, changed = ?"
                            + " WHERE id = ? AND taken = ?")) {
                update.setString(1, carried.state().name());
                update.setInt(2, delivery.tries() + 1);
                update.setObject(3, carried.due() == null ? null : carried.due().toEpochMilli(), Types.BIGINT);
                update.setString(4, written(delivery.attempts(), carried.attempt()));
                update.setLong(5, now.toEpochMilli());
                update.setString(6, delivery.id());
                update.setString(7, taker);
                written = update.executeUpdate();
            }
            if (written > 0 && carried.gone()) {
                stop(connection, delivery.tenant(), delivery.channel(), delivery.target(), now);
                if (delivery.channel().equals(Outbox.WEBHOOK)) {
                    endpoints.gone(transaction, delivery.tenant(), delivery.target(), now);
                }
            }
            return written > 0;
        });
    }

    /** Gives back what was taken and not carried, as it was. */
    public CompletionStage<Integer> giveBack(KeptDelivery delivery, String taker) {
        long now = clock.millis();
        return writer.take(1, 0, transaction -> {
            try (PreparedStatement update = transaction
                    .connection()
                    .prepareStatement("UPDATE delivery SET due = ?, taken = NULL WHERE id = ? AND taken = ?")) {
                update.setLong(1, now);
                update.setString(2, delivery.id());
                update.setString(3, taker);
                return update.executeUpdate();
            }
        });
    }

    /** Has nothing wait any more for a receiver. */
    static void stop(Connection connection, String tenant, String channel, String target, Instant now)
            throws SQLException {
        try (PreparedStatement stop =
                connection.prepareStatement("UPDATE delivery SET state = ?, due = NULL, taken = NULL,"
                        + " changed = ? WHERE tenant = ? AND channel = ? AND target = ? AND state = ?")) {
            stop.setString(1, State.STOPPED.name());
            stop.setLong(2, now.toEpochMilli());
            stop.setString(3, tenant);
            stop.setString(4, channel);
            stop.setString(5, target);
            stop.setString(6, State.WAITING.name());
            stop.executeUpdate();
        }
    }

    CompletionStage<Optional<KeptDelivery>> redeliver(String tenant, String id, Runnable waker) {
        long now = clock.millis();
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE delivery SET state = ?, tries = 0, due = ?, taken = NULL, changed = ?"
                            + " WHERE id = ? AND tenant = ? AND (taken IS NULL OR due <= ?)")) {
                update.setString(1, State.WAITING.name());
                update.setLong(2, now);
                update.setLong(3, now);
                update.setString(4, id);
                update.setString(5, tenant);
                update.setLong(6, now);
                update.executeUpdate();
            }
            transaction.afterwards(waker);
            return find(connection, tenant, id);
        });
    }

    /** A tenant's delivery by its id. */
    public Optional<KeptDelivery> find(String tenant, String id) {
        return database.read(connection -> find(connection, tenant, id));
    }

    private static Optional<KeptDelivery> find(Connection connection, String tenant, String id) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM delivery WHERE id = ? AND tenant = ?")) {
            find.setString(1, id);
            find.setString(2, tenant);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /**
     * A part of a list.
     *
     * @param next where the next part begins; absent: this is the last one
     */
    public record DeliveryPage(
            List<KeptDelivery> deliveries, @Nullable String next) {}

    /**
     * A tenant's deliveries, newest first.
     *
     * @param target only those to this endpoint or address; null: to all
     * @param state only those that are so far; null: all
     * @param cursor where to go on, as the page before told; null: at the first
     */
    public DeliveryPage list(
            String tenant, @Nullable String target, @Nullable State state, @Nullable String cursor, int most) {
        return list(database, tenant, target, state, cursor, most);
    }

    static DeliveryPage list(
            Database database,
            String tenant,
            @Nullable String target,
            @Nullable State state,
            @Nullable String cursor,
            int most) {
        String list = tenant + "\ndeliveries\n" + target + "\n" + state;
        Place after = cursor == null ? new Place(Long.MAX_VALUE, Long.MAX_VALUE) : Place.of(cursor, list);
        String sql = "SELECT " + COLUMNS + " FROM delivery WHERE tenant = ? AND (created, place) < (?, ?)"
                + (target == null ? "" : " AND target = ?")
                + (state == null ? "" : " AND state = ?")
                + " ORDER BY created DESC, place DESC LIMIT " + (most + 1);
        List<KeptDelivery> found = database.read(connection -> {
            List<KeptDelivery> rows = new ArrayList<>();
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setString(1, tenant);
                find.setLong(2, after.time());
                find.setLong(3, after.sequence());
                int next = 4;
                if (target != null) {
                    find.setString(next++, target);
                }
                if (state != null) {
                    find.setString(next, state.name());
                }
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        rows.add(read(row));
                    }
                }
            }
            return rows;
        });
        if (found.size() <= most) {
            return new DeliveryPage(found, null);
        }
        KeptDelivery last = found.get(most - 1);
        return new DeliveryPage(
                List.copyOf(found.subList(0, most)),
                new Place(last.created().toEpochMilli(), last.place()).cursor(list));
    }

    /** Forgets what was done with before a time, but nothing that a legal hold keeps, and tells how much it was. */
    public CompletionStage<Integer> forget(Instant before, int most) {
        return writer.take(1, 0, transaction -> {
            try (PreparedStatement forget = transaction
                    .connection()
                    .prepareStatement("DELETE FROM delivery WHERE id IN (SELECT id FROM delivery r WHERE changed < ?"
                            + " AND due IS NULL AND NOT " + RecordTable.HELD + " ORDER BY changed LIMIT " + most
                            + ")")) {
                forget.setLong(1, before.toEpochMilli());
                return forget.executeUpdate();
            }
        });
    }

    private static KeptDelivery read(ResultSet row) throws SQLException {
        long due = row.getLong("due");
        boolean never = row.wasNull();
        return new KeptDelivery(
                row.getString("id"),
                row.getLong("place"),
                row.getString("tenant"),
                row.getString("channel"),
                row.getString("target"),
                row.getString("message"),
                row.getString("type"),
                row.getString("about"),
                row.getBytes("payload"),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                never ? null : Instant.ofEpochMilli(due),
                attempts(row.getString("attempts")),
                Instant.ofEpochMilli(row.getLong("created")));
    }

    /** An attempt as it is kept: its time is a number. */
    private record Row(
            long time, long millis, boolean taken, @Nullable Integer status, String said) {}

    private static List<KeptAttempt> attempts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Row>>() {}).stream()
                    .map(row -> new KeptAttempt(
                            Instant.ofEpochMilli(row.time()), row.millis(), row.taken(), row.status(), row.said()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new StoreFault("The kept attempts of a delivery cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String written(List<KeptAttempt> before, KeptAttempt now) {
        List<KeptAttempt> all = new ArrayList<>(before);
        all.add(now);
        List<Row> rows = all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size()).stream()
                .map(one -> new Row(one.time().toEpochMilli(), one.millis(), one.taken(), one.status(), one.said()))
                .toList();
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The attempts of a delivery cannot be written.", e);
        }
    }
}
