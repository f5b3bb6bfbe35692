package io.readiness.store.order;

import io.readiness.store.chain.Fit;
import io.readiness.store.chain.Receipt;
import io.readiness.store.chain.RecordTable;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.BrokenCursor;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.chain.StoreRefusal.Held;
import io.readiness.store.chain.StoreRefusal.UnknownOrder;
import io.readiness.store.chain.Unguessable;
import io.readiness.store.database.Database;
import io.readiness.store.database.Seal;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import io.readiness.store.interview.Interviews;
import io.readiness.store.order.Along.InterviewChange;
import io.readiness.store.outbox.Dispatch;
import io.readiness.store.outbox.Event;
import io.readiness.store.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps orders, each as it stands now. A change names what it is made of, so that of several who change the same order only the
 * first does, in whatever process; and what goes along with it is in the same commit, or not at all.
 */
public final class Orders {
    private static final int SECRET_BYTES = 24;
    private static final String COLUMNS =
            "id, tenant, channel, reference, candidate, package, job, job_title, status, state, links, revision, created,"
                    + " changed, due";

    private static final String FIND = "SELECT " + COLUMNS + " FROM screening_order WHERE ";

    private final Database database;
    private final Writer writer;
    private final Interviews interviews;
    private final Outbox outbox;
    private final SecureRandom chance = new SecureRandom();

    public Orders(Database database, Writer writer, Interviews interviews, Outbox outbox) {
        this.database = database;
        this.writer = writer;
        this.interviews = interviews;
        this.outbox = outbox;
    }

    /** Two secrets that nobody can guess, of 192 bits of chance each. */
    public Secrets newSecrets() {
        return new Secrets(newSecret(), newSecret());
    }

    private String newSecret() {
        return Unguessable.text(chance, SECRET_BYTES);
    }

    /**
     * An order that was placed.
     *
     * @param order as it stands
     * @param again whether it was there before, by its reference
     */
    public record Placement(KeptOrder order, boolean again) {}

    /** Keeps a new order, unless one with its reference is there. */
    public CompletionStage<Placement> place(KeptOrder order, Secrets secrets, Along along) {
        return writer.take(1, order.state().length + along.weight(), placing(order, secrets, along));
    }

    /** The same, for whoever writes more in the same commit. */
    public Writer.Task<Placement> placing(KeptOrder order, Secrets secrets, Along along) {
        Fit.text("tenant", order.tenant(), Fit.TENANT);
        Fit.text("candidate", order.candidate(), Fit.CANDIDATE);
        Fit.optional("reference", order.reference(), Fit.ADDRESS);
        return transaction -> {
            Connection connection = transaction.connection();
            Optional<KeptOrder> there = find(connection, "id = ?", order.id());
            if (there.isPresent()) {
                // It was written, and the word of it was lost.
                return new Placement(there.get(), false);
            }
            if (order.reference() != null) {
                there = find(
                        connection,
                        "tenant = ? AND channel = ? AND reference = ?",
                        order.tenant(),
                        order.channel(),
                        order.reference());
                if (there.isPresent()) {
                    return new Placement(there.get(), true);
                }
            }
            insert(connection, order, secrets);
            write(transaction, order.tenant(), along);
            return new Placement(order, false);
        };
    }

    private static void insert(Connection connection, KeptOrder order, Secrets secrets) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO screening_order (" + COLUMNS
                + ", invitation, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, order.id());
            insert.setString(2, order.tenant());
            insert.setString(3, order.channel());
            insert.setString(4, order.reference());
            insert.setString(5, order.candidate());
            insert.setString(6, order.packageId());
            insert.setString(7, order.job());
            insert.setString(8, order.jobTitle());
            insert.setString(9, order.status());
            insert.setBytes(10, order.state());
            insert.setString(11, order.links());
            insert.setLong(12, order.revision());
            insert.setLong(13, order.created().toEpochMilli());
            insert.setLong(14, order.changed().toEpochMilli());
            insert.setObject(15, millis(order.due()), Types.BIGINT);
            insert.setString(16, Secrets.hash(secrets.invitation()));
            insert.setString(17, Secrets.hash(secrets.result()));
            insert.executeUpdate();
        }
    }

    /**
     * Keeps a change. Fails with {@link ChangedMeanwhile} where another one came first, of the order or of its interview, and
     * with {@link UnknownOrder} where the order is gone.
     *
     * @param after made by {@link KeptOrder#next} of the order as it was read
     */
    public CompletionStage<KeptOrder> change(KeptOrder after, Along along) {
        return writer.take(1, after.state().length + along.weight(), transaction -> {
            Connection connection = transaction.connection();
            KeptOrder there = find(connection, "id = ?", after.id()).orElseThrow(UnknownOrder::new);
            if (there.revision() == after.revision() && Arrays.equals(there.state(), after.state())) {
                // It was written, and the word of it was lost.
                return there;
            }
            if (there.revision() != after.revision() - 1) {
                throw new ChangedMeanwhile();
            }
            InterviewChange interview = along.interview();
            if (along.forgets()) {
                refuseHeld(connection, there);
            }
            if (interview != null) {
                // Refuses where somebody answered meanwhile, before anything is written.
                write(transaction, after.tenant(), interview);
            }
            update(connection, after);
            if (along.forgets()) {
                transaction.erased();
            }
            write(
                    transaction,
                    after.tenant(),
                    new Along(along.decision(), null, false, along.events(), along.dispatches()));
            return after;
        });
    }

    private static void refuseHeld(Connection connection, KeptOrder order) throws SQLException {
        try (PreparedStatement held =
                connection.prepareStatement("SELECT 1 FROM screening_order r WHERE id = ? AND " + RecordTable.HELD)) {
            held.setString(1, order.id());
            try (ResultSet row = held.executeQuery()) {
                if (row.next()) {
                    throw new Held(order.candidate());
                }
            }
        }
    }

    private static void update(Connection connection, KeptOrder after) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE screening_order SET status = ?, state = ?, revision = ?,"
                        + " changed = ?, due = ? WHERE id = ? AND revision = ?")) {
            update.setString(1, after.status());
            update.setBytes(2, after.state());
            update.setLong(3, after.revision());
            update.setLong(4, after.changed().toEpochMilli());
            update.setObject(5, millis(after.due()), Types.BIGINT);
            update.setString(6, after.id());
            update.setLong(7, after.revision() - 1);
            update.executeUpdate();
        }
    }

    private void write(Transaction transaction, String tenant, Along along) throws SQLException {
        if (along.interview() != null) {
            write(transaction, tenant, along.interview());
        }
        if (along.decision() != null) {
            Receipt receipt = transaction.append(along.decision());
            outbox.emit(
                    transaction,
                    new Event(
                            tenant,
                            "assessment.recorded",
                            receipt.time(),
                            Map.of("decision", receipt.id().toString())));
        }
        for (Event event : along.events()) {
            outbox.emit(transaction, event);
        }
        for (Dispatch dispatch : along.dispatches()) {
            outbox.dispatch(transaction, dispatch);
        }
    }

    private void write(Transaction transaction, String tenant, InterviewChange interview) throws SQLException {
        if (interview.before() == null) {
            interviews
                    .opening(tenant, interview.id(), interview.candidate(), interview.state())
                    .write(transaction);
        } else {
            interviews
                    .changing(interview.id(), interview.before(), interview.state(), interview.ends())
                    .write(transaction);
        }
    }

    /** An order of a tenant. */
    public Optional<KeptOrder> find(String tenant, String id) {
        return database.read(connection -> find(connection, "tenant = ? AND id = ?", tenant, id));
    }

    /** An order of whichever tenant, for who carries what it dispatched. */
    public Optional<KeptOrder> find(String id) {
        return database.read(connection -> find(connection, "id = ?", id));
    }

    /** An order by what another system calls it. */
    public Optional<KeptOrder> findByReference(String tenant, String channel, String reference) {
        return database.read(connection ->
                find(connection, "tenant = ? AND channel = ? AND reference = ?", tenant, channel, reference));
    }

    /** An order by the secret of its invitation. */
    public Optional<KeptOrder> findByInvitation(String secret) {
        return database.read(connection -> find(connection, "invitation = ?", Secrets.hash(secret)));
    }

    /** An order by the secret of its result. */
    public Optional<KeptOrder> findByResult(String secret) {
        return database.read(connection -> find(connection, "result = ?", Secrets.hash(secret)));
    }

    /**
     * Whether an interview is that of an order, which its invitation alone leads to. What stands in an order is not read here; an id of 192
     * bits of chance stands only where it is meant.
     */
    public boolean haveInterview(String interview) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT o.state FROM screening_order o"
                    + " JOIN interview i ON i.tenant = o.tenant AND i.candidate = o.candidate WHERE i.id_hash = ?")) {
                find.setString(1, Secrets.hash(interview));
                try (ResultSet row = find.executeQuery()) {
                    while (row.next()) {
                        if (new String(row.getBytes(1), StandardCharsets.UTF_8).contains('"' + interview + '"')) {
                            return true;
                        }
                    }
                    return false;
                }
            }
        });
    }

    /** Orders of whichever tenant at which somebody has to look by now, those that wait for longest first. */
    public List<KeptOrder> due(Instant now, int most) {
        return database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND + "due <= ? ORDER BY due LIMIT " + most)) {
                find.setLong(1, now.toEpochMilli());
                return read(find);
            }
        });
    }

    /**
     * Seals the links of orders that were kept before there was a key, some at a time, and tells of how many. Nobody else is held up:
     * links never change, so this is no change of an order.
     */
    public int seal(Seal seal, int most) {
        Map<String, String> sealed = new TreeMap<>();
        database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(
                            "SELECT id, links FROM screening_order WHERE substr(links, 1, 5) = 'open:' LIMIT " + most);
                    ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    sealed.put(id, Secrets.opened(seal, row.getString(2), id).sealed(seal, id));
                }
                return sealed.size();
            }
        });
        if (!sealed.isEmpty()) {
            writer.take(1, 0, keeping(sealed)).toCompletableFuture().join();
        }
        return sealed.size();
    }

    private static Writer.Task<Integer> keeping(Map<String, String> sealed) {
        return transaction -> {
            try (PreparedStatement update =
                    transaction.connection().prepareStatement("UPDATE screening_order SET links = ? WHERE id = ?")) {
                for (Map.Entry<String, String> one : sealed.entrySet()) {
                    update.setString(1, one.getValue());
                    update.setString(2, one.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
            // What stood there readable is not to stay in the file.
            transaction.erased();
            return sealed.size();
        };
    }

    /**
     * Orders of a tenant, newest first.
     *
     * @param cursor where to go on, as the page before told; null: at the first
     * @param most how many at most
     */
    public OrderPage list(String tenant, OrderFilter filter, @Nullable String cursor, int most) {
        String list = tenant + '\n' + filter;
        List<String> conditions = new ArrayList<>(List.of("tenant = ?"));
        List<Object> values = new ArrayList<>(List.of(tenant));
        if (filter.status() != null) {
            conditions.add("status = ?");
            values.add(filter.status());
        }
        if (filter.candidate() != null) {
            conditions.add("candidate = ?");
            values.add(filter.candidate());
        }
        if (filter.packageId() != null) {
            conditions.add("package = ?");
            values.add(filter.packageId());
        }
        if (filter.job() != null) {
            conditions.add("(job = ? OR job_title = ?)");
            values.add(filter.job());
            values.add(filter.job());
        }
        if (cursor != null) {
            Place after = Place.of(cursor, list);
            conditions.add("(created, id) < (?, ?)");
            values.add(after.created());
            values.add(after.id());
        }
        List<KeptOrder> found = database.read(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND + String.join(" AND ", conditions)
                    + " ORDER BY created DESC, id DESC LIMIT " + (Math.max(1, most) + 1))) {
                for (int i = 0; i < values.size(); i++) {
                    find.setObject(i + 1, values.get(i));
                }
                return read(find);
            }
        });
        if (found.size() <= most) {
            return new OrderPage(found, null);
        }
        List<KeptOrder> page = List.copyOf(found.subList(0, most));
        KeptOrder last = page.get(most - 1);
        return new OrderPage(page, new Place(last.created().toEpochMilli(), last.id()).cursor(list));
    }

    /** Where a list goes on: after the order that was placed then and has this id. */
    private record Place(long created, String id) {
        private static final int CHECK = 16;

        String cursor(String list) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((check(list) + created + " " + id).getBytes(StandardCharsets.UTF_8));
        }

        static Place of(String cursor, String list) {
            try {
                String told = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int space = told.indexOf(' ');
                if (space > CHECK) {
                    Place place = new Place(Long.parseLong(told.substring(CHECK, space)), told.substring(space + 1));
                    if (told.startsWith(place.check(list))) {
                        return place;
                    }
                }
            } catch (IllegalArgumentException noCursor) {
                throw new BrokenCursor(cursor);
            }
            throw new BrokenCursor(cursor);
        }

        /** Ties a place to its list. Whoever forges it gets another part of what they may read anyway. */
        private String check(String list) {
            return Sha256.hex((created + "\n" + id + "\n" + list).getBytes(StandardCharsets.UTF_8))
                    .substring(0, CHECK);
        }
    }

    private static Optional<KeptOrder> find(Connection connection, String condition, String... values)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND + condition)) {
            for (int i = 0; i < values.length; i++) {
                find.setString(i + 1, values[i]);
            }
            return read(find).stream().findFirst();
        }
    }

    private static List<KeptOrder> read(PreparedStatement find) throws SQLException {
        List<KeptOrder> found = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                long due = row.getLong(15);
                boolean nothingDue = row.wasNull();
                found.add(new KeptOrder(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getBytes(10),
                        row.getString(11),
                        row.getLong(12),
                        Instant.ofEpochMilli(row.getLong(13)),
                        Instant.ofEpochMilli(row.getLong(14)),
                        nothingDue ? null : Instant.ofEpochMilli(due)));
            }
        }
        return found;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
