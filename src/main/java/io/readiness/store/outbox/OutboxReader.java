package io.readiness.store.outbox;

import io.readiness.store.database.Database;
import io.readiness.store.outbox.Deliveries.DeliveryPage;
import io.readiness.store.outbox.KeptDelivery.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events are sent to and what became of them, for whoever only reads, beside a service as well. */
public final class OutboxReader {
    private final Database database;

    public OutboxReader(Database database) {
        this.database = database;
    }

    /** All endpoints of a tenant, oldest first. */
    public List<KeptEndpoint> endpoints(String tenant) {
        return database.read(connection -> Endpoints.list(connection, tenant));
    }

    /** A tenant's deliveries, as {@link Deliveries#list} tells them. */
    public DeliveryPage deliveries(
            String tenant, @Nullable String target, @Nullable State state, @Nullable String cursor, int most) {
        return Deliveries.list(database, tenant, target, state, cursor, most);
    }
}
