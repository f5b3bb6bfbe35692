package io.readiness.api.integration.ashby;

import io.readiness.access.Caller;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.integration.AshbySettings;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.order.OrderDesk;
import io.readiness.screening.Order;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.store.DecisionStore;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Has results added to candidates of Ashby that it had not asked for. */
@Singleton
public final class AshbyDesk {
    private final DecisionLog log;
    private final IntegrationDesk desk;
    private final OrderDesk orders;

    AshbyDesk(DecisionLog log, IntegrationDesk desk, OrderDesk orders) {
        this.log = log;
        this.desk = desk;
        this.orders = orders;
    }

    /**
     * Has the result of an order added to a candidate, and tells the id of the delivery.
     *
     * @throws UnknownOrder where there is no such order
     * @throws NoResult where it has no result
     */
    public String add(Caller caller, String id, UUID candidate) {
        Order order = orders.find(caller, id).orElseThrow(() -> new UnknownOrder(id));
        if (order.links().result() == null) {
            throw new NoResult(order);
        }
        if (desk.ashby(caller.tenant()).map(AshbySettings::partnerId).isEmpty()) {
            throw new InvalidRequest(
                    "$",
                    null,
                    "cannot be told: it is not known by which id Ashby knows this partner",
                    "PUT /api/v1/integrations/ashby with apiKey and partnerId first.");
        }
        return DecisionStore.written(log.store().dispatch(AshbyVoice.adding(order, candidate.toString())));
    }
}
