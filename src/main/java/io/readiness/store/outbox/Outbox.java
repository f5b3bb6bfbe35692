package io.readiness.store.outbox;

import io.readiness.store.chain.Fit;
import io.readiness.store.database.Database;
import io.readiness.store.database.Transaction;
import io.readiness.store.database.Writer;
import io.readiness.store.outbox.KeptDelivery.State;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes what has to be told elsewhere into the commit of what happened, so that there is never one without the other. What is
 * kept twice is kept once: its id is made of what it tells and where to.
 */
public final class Outbox {
    /** Who carries events. */
    public static final String WEBHOOK = "webhook";

    /** The type of a message that tells nothing. */
    public static final String PING = "ping";

    private static final String INSERT =
            "INSERT INTO delivery (id, place, tenant, candidate, channel, target, message, type,"
                    + " about, payload, state, tries, due, taken, attempts, created, changed)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, NULL, '[]', ?, ?) ON CONFLICT DO NOTHING";

    private final Writer writer;
    private final InstantSource clock;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final AtomicLong lastPlace = new AtomicLong();

    private volatile Runnable waker = () -> {};

    public Outbox(Database database, Writer writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        this.endpoints = new Endpoints(database, writer, clock);
        this.deliveries = new Deliveries(database, writer, clock);
    }

    /** Where events are sent to. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** What has to be told, and what became of it. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Who is to know at once when something is to be told; it must be quick. */
    public void wakes(Runnable waker) {
        this.waker = waker;
    }

    /** Has an event told to whoever listens. Costs one short question a commit where nobody does. */
    public void emit(Transaction transaction, Event event) throws SQLException {
        List<String> listening = endpoints.listening(transaction, event);
        if (!listening.isEmpty()) {
            byte[] payload = event.payload();
            for (String endpoint : listening) {
                put(transaction, event.tenant(), null, WEBHOOK, endpoint, event.message(), event.type(), null, payload);
            }
        }
    }

    /** Tries an endpoint with a message that tells nothing, and gives the id of its delivery. */
    public CompletionStage<String> ping(String tenant, String endpoint) {
        Event ping = new Event(tenant, PING, clock.instant(), Map.of("endpoint", endpoint));
        return writer.take(
                1,
                0,
                transaction -> put(
                        transaction, tenant, null, WEBHOOK, endpoint, ping.message(), PING, null, ping.payload()));
    }

    /** Begins with a delivery anew, under the id that the receiver knows; nothing: there is none. What is on its way stays so. */
    public CompletionStage<Optional<KeptDelivery>> redeliver(String tenant, String id) {
        return deliveries.redeliver(tenant, id, () -> waker.run());
    }

    /** Has a call made, and gives the id of its delivery. */
    public String dispatch(Transaction transaction, Dispatch dispatch) throws SQLException {
        Fit.text("channel", dispatch.channel(), Fit.TENANT);
        Fit.text("target", dispatch.target(), Fit.ADDRESS);
        String message = "call_"
                + Names.of(
                        dispatch.tenant(),
                        dispatch.channel(),
                        dispatch.type(),
                        dispatch.target(),
                        dispatch.about(),
                        new String(dispatch.payload(), StandardCharsets.UTF_8));
        return put(
                transaction,
                dispatch.tenant(),
                Fit.optional("candidate", dispatch.candidate(), Fit.CANDIDATE),
                dispatch.channel(),
                dispatch.target(),
                message,
                dispatch.type(),
                dispatch.about(),
                dispatch.payload());
    }

    private String put(
            Transaction transaction,
            String tenant,
            @Nullable String candidate,
            String channel,
            String target,
            String message,
            String type,
            @Nullable String about,
            byte[] payload)
            throws SQLException {
        String id = Names.of(channel, target, message);
        long now = clock.millis();
        PreparedStatement insert = transaction.following(INSERT);
        insert.setString(1, id);
        insert.setLong(2, nextPlace(now));
        insert.setString(3, Fit.text("tenant", tenant, Fit.TENANT));
        insert.setString(4, candidate);
        insert.setString(5, channel);
        insert.setString(6, target);
        insert.setString(7, message);
        insert.setString(8, type);
        insert.setString(9, about);
        insert.setBytes(10, payload);
        insert.setString(11, State.WAITING.name());
        insert.setLong(12, now);
        insert.setLong(13, now);
        insert.setLong(14, now);
        insert.addBatch();
        transaction.afterwards(waker);
        return id;
    }

    /** Microseconds, counted on where several come within one. */
    private long nextPlace(long now) {
        return lastPlace.updateAndGet(last -> Math.max(last + 1, TimeUnit.MILLISECONDS.toMicros(now)));
    }
}
