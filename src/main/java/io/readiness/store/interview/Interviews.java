package io.readiness.store.interview;

import io.readiness.store.chain.Fit;
import io.readiness.store.chain.Sha256;
import io.readiness.store.chain.StoreRefusal.ChangedMeanwhile;
import io.readiness.store.chain.StoreRefusal.UnknownInterview;
import io.readiness.store.chain.Unguessable;
import io.readiness.store.database.Database;
import io.readiness.store.database.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps interviews, each as it stands now: unlike a decision, an interview changes until it is ended, and what it comes to is kept
 * as a decision once its profile is assessed. An id is a secret, which the store itself does not know.
 */
public final class Interviews {
    private static final int SECRET_BYTES = 24;
    private static final String COLUMNS = "tenant, state, revision, created, changed, ended";

    private final Database database;
    private final Writer writer;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    public Interviews(Database database, Writer writer, InstantSource clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** An id that nobody can guess: 192 bits of chance. */
    public String newId() {
        return Unguessable.text(chance, SECRET_BYTES);
    }

    private static String hash(String id) {
        return Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Keeps a new interview.
     *
     * @param candidate the candidate, as the caller named them; null: nobody in particular
     * @param state all of it, JSON in UTF-8
     */
    public CompletionStage<KeptInterview> open(String tenant, String id, @Nullable String candidate, byte[] state) {
        return writer.take(1, state.length, opening(tenant, id, candidate, state));
    }

    /** The same, for whoever writes more in the same commit. */
    public Writer.Task<KeptInterview> opening(String tenant, String id, @Nullable String candidate, byte[] state) {
        String whose = Fit.text("tenant", tenant, Fit.TENANT);
        String named = Fit.optional("candidate", candidate, Fit.CANDIDATE);
        Instant now = now();
        return transaction -> {
            try (PreparedStatement insert = transaction
                    .connection()
                    .prepareStatement("INSERT INTO interview (id_hash, candidate, " + COLUMNS
                            + ") VALUES (?, ?, ?, ?, 1, ?, ?, NULL) ON CONFLICT DO NOTHING")) {
                insert.setString(1, hash(id));
                insert.setString(2, named);
                insert.setString(3, whose);
                insert.setBytes(4, state);
                insert.setLong(5, now.toEpochMilli());
                insert.setLong(6, now.toEpochMilli());
                insert.executeUpdate();
            }
            return new KeptInterview(whose, state, 1, now, now, null);
        };
    }

    /** An interview by its id. */
    public Optional<KeptInterview> find(String id) {
        return database.read(connection -> find(connection, id));
    }

    private static Optional<KeptInterview> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM interview WHERE id_hash = ?")) {
            find.setString(1, hash(id));
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static KeptInterview read(ResultSet row) throws SQLException {
        long ended = row.getLong(6);
        boolean goesOn = row.wasNull();
        return new KeptInterview(
                row.getString(1),
                row.getBytes(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                goesOn ? null : Instant.ofEpochMilli(ended));
    }

    /**
     * Keeps a change. Fails with {@link ChangedMeanwhile} where another one came first, and with {@link UnknownInterview} where the
     * interview is gone.
     *
     * @param before what it was made of
     * @param ends whether it is over with it
     */
    public CompletionStage<KeptInterview> change(String id, KeptInterview before, byte[] state, boolean ends) {
        return writer.take(1, state.length, changing(id, before, state, ends));
    }

    /** The same, for whoever writes more in the same commit. */
    public Writer.Task<KeptInterview> changing(String id, KeptInterview before, byte[] state, boolean ends) {
        Instant now = now();
        Instant ended = before.ended() == null && ends ? now : before.ended();
        KeptInterview after =
                new KeptInterview(before.tenant(), state, before.revision() + 1, before.created(), now, ended);
        return transaction -> {
            Connection connection = transaction.connection();
            KeptInterview there = find(connection, id).orElseThrow(UnknownInterview::new);
            if (there.revision() == after.revision() && Arrays.equals(there.state(), state)) {
                // It was written, and the word of it was lost.
                return there;
            }
            if (there.revision() != before.revision()) {
                throw new ChangedMeanwhile();
            }
            write(connection, id, after);
            return after;
        };
    }

    private static void write(Connection connection, String id, KeptInterview after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE interview SET state = ?, revision = ?, changed = ?, ended = ? WHERE id_hash = ?")) {
            update.setBytes(1, after.state());
            update.setLong(2, after.revision());
            update.setLong(3, after.changed().toEpochMilli());
            update.setObject(4, after.ended() == null ? null : after.ended().toEpochMilli(), Types.BIGINT);
            update.setString(5, hash(id));
            update.executeUpdate();
        }
    }
}
