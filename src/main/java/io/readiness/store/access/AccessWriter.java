package io.readiness.store.access;

import io.readiness.store.chain.Fit;
import io.readiness.store.chain.StoreRefusal.NameTaken;
import io.readiness.store.chain.StoreRefusal.Unfit;
import io.readiness.store.chain.StoreRefusal.UnknownKey;
import io.readiness.store.chain.StoreRefusal.UnknownTenant;
import io.readiness.store.chain.Unguessable;
import io.readiness.store.database.Writer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes tenants and keys and ends them, and notes who read what. Each task may be repeated, and comes to the same. */
public final class AccessWriter {
    /** What every key begins with, so that people and scanners for leaked secrets know what it is. */
    public static final String PREFIX = "rdn_";

    private static final int SECRET_BYTES = 32;

    private final Writer writer;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final SecureRandom chance = new SecureRandom();

    public AccessWriter(Writer writer, InstantSource clock, Supplier<UUID> ids) {
        this.writer = writer;
        this.clock = clock;
        this.ids = ids;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes a tenant. Fails with {@link NameTaken} where there is one of this name, also a closed one. */
    public CompletionStage<KeptTenant> makeTenant(String name) {
        KeptTenant made = new KeptTenant(Fit.text("tenant", name, Fit.TENANT), now(), null);
        return writer.take(1, name.length(), transaction -> {
            Connection connection = transaction.connection();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO tenant (name, created) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, name);
                insert.setLong(2, made.created().toEpochMilli());
                insert.executeUpdate();
            }
            if (!AccessReader.tenant(connection, name).filter(made::equals).isPresent()) {
                throw new NameTaken("tenant", name);
            }
            return made;
        });
    }

    /**
     * Closes a tenant for ever: no key and no person of it is let in any more. Fails with {@link UnknownTenant}.
     *
     * @param operator the tenant that is never closed, since nobody could open anything again
     */
    public CompletionStage<KeptTenant> closeTenant(String name, String operator) {
        if (name.equals(operator)) {
            throw new Unfit("The tenant " + name + " is the operator's own, and stays open. Revoke its keys instead.");
        }
        Instant now = now();
        return writer.take(1, name.length(), transaction -> {
            Connection connection = transaction.connection();
            set(connection, "UPDATE tenant SET closed = ? WHERE name = ? AND closed IS NULL", now, name);
            return AccessReader.tenant(connection, name).orElseThrow(() -> new UnknownTenant(name));
        });
    }

    /**
     * A key that was made just now.
     *
     * @param key the key as it is kept
     * @param secret what has to be sent, which nobody can tell again
     */
    public record MadeKey(KeptKey key, String secret) {}

    /** Makes a key. Fails with {@link UnknownTenant} or {@link NameTaken}. */
    public CompletionStage<MadeKey> makeKey(NewKey wanted) {
        String secret = PREFIX + Unguessable.text(chance, SECRET_BYTES);
        KeptKey key = new KeptKey(
                ids.get(),
                wanted.tenant(),
                wanted.name(),
                wanted.scopes(),
                wanted.requests(),
                now(),
                wanted.expires(),
                null,
                null,
                null);
        return writer.take(1, secret.length(), transaction -> {
            write(transaction.connection(), key, AccessReader.hash(secret));
            return new MadeKey(key, secret);
        });
    }

    private static void write(Connection connection, KeptKey key, String hash) throws SQLException {
        if (AccessReader.tenant(connection, key.tenant())
                .filter(tenant -> tenant.closed() == null)
                .isEmpty()) {
            throw new UnknownTenant(key.tenant());
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO access_key (id, tenant, name, hash, scopes, requests, created, expires)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, key.id().toString());
            insert.setString(2, key.tenant());
            insert.setString(3, key.name());
            insert.setString(4, hash);
            insert.setString(5, String.join(",", key.scopes()));
            insert.setObject(6, key.requests(), Types.INTEGER);
            insert.setLong(7, key.created().toEpochMilli());
            insert.setObject(8, millis(key.expires()), Types.BIGINT);
            insert.executeUpdate();
        }
        if (AccessReader.key(connection, key.tenant(), key.id()).isEmpty()) {
            throw new NameTaken("key", key.name());
        }
    }

    /** Ends a key of a tenant; what was ended before stays so. Fails with {@link UnknownKey}. */
    public CompletionStage<KeptKey> revokeKey(String tenant, UUID id) {
        Instant now = now();
        return writer.take(1, 0, transaction -> {
            Connection connection = transaction.connection();
            set(
                    connection,
                    "UPDATE access_key SET revoked = ? WHERE tenant = ? AND id = ? AND revoked IS NULL",
                    now,
                    tenant,
                    id.toString());
            return AccessReader.key(connection, tenant, id).orElseThrow(() -> new UnknownKey(id));
        });
    }

    /** Notes that a key was used. */
    public CompletionStage<Instant> used(UUID id) {
        Instant now = now();
        return writer.take(1, 0, transaction -> {
            set(transaction.connection(), "UPDATE access_key SET used = ? WHERE id = ?", now, id.toString());
            return now;
        });
    }

    /**
     * Notes that somebody read what is kept; the parts are those of {@link Reading}. Who reads need not wait for it, and has to
     * look whether it failed.
     */
    public CompletionStage<Reading> read(
            String tenant, String caller, String operation, @Nullable UUID decision, @Nullable String candidate) {
        Reading reading = new Reading(
                ids.get(),
                now(),
                Fit.text("caller", caller, Fit.CALLER),
                Fit.text("operation", operation, Fit.ADDRESS),
                decision,
                candidate);
        return writer.take(1, operation.length(), transaction -> {
            try (PreparedStatement insert = transaction
                    .connection()
                    .prepareStatement(
                            "INSERT INTO reading (id, tenant, caller, operation, decision, candidate, created, changed)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, reading.id().toString());
                insert.setString(2, tenant);
                insert.setString(3, caller);
                insert.setString(4, operation);
                insert.setString(5, decision == null ? null : decision.toString());
                insert.setString(6, candidate);
                insert.setLong(7, reading.time().toEpochMilli());
                insert.setLong(8, reading.time().toEpochMilli());
                insert.executeUpdate();
            }
            return reading;
        });
    }

    /** A statement that sets a time where some texts are. */
    private static void set(Connection connection, String sql, Instant time, String... where) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, time.toEpochMilli());
            for (int i = 0; i < where.length; i++) {
                update.setString(i + 2, where[i]);
            }
            update.executeUpdate();
        }
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
