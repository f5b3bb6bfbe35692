package io.readiness.api.integration.ashby;

import io.readiness.access.Caller;
import io.readiness.api.body.ProblemException.InvalidRequest;
import io.readiness.api.decision.DecisionLog;
import io.readiness.api.delivery.SafeClient;
import io.readiness.api.integration.AshbySettings;
import io.readiness.api.integration.IntegrationConfig;
import io.readiness.api.integration.IntegrationDesk;
import io.readiness.api.order.OrderDesk;
import io.readiness.screening.Order;
import io.readiness.screening.OrderRefusal.NoResult;
import io.readiness.screening.OrderRefusal.UnknownOrder;
import io.readiness.screening.delivery.Hosts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;

/** What a tenant has done about Ashby: says where and by which key it is asked, and has results added that it had not asked for. */
@Singleton
public final class AshbyDesk {
    private final DecisionLog log;
    private final IntegrationDesk desk;
    private final OrderDesk orders;
    private final SafeClient client;
    private final Hosts hosts;

    AshbyDesk(DecisionLog log, IntegrationDesk desk, OrderDesk orders, SafeClient client, IntegrationConfig config) {
        this.log = log;
        this.desk = desk;
        this.orders = orders;
        this.client = client;
        this.hosts = new Hosts(config.ashby().hosts());
    }

    /** Keeps what a tenant says of Ashby, unless it names an address at which nothing may be asked. */
    public void keep(String tenant, AshbySettings told) {
        if (told.address() != null) {
            Optional<String> refusal;
            try {
                refusal = client.refusal(new URI(told.address()), hosts);
            } catch (URISyntaxException noAddress) {
                refusal = Optional.of("is no address");
            }
            if (refusal.isPresent()) {
                throw new InvalidRequest(
                        "$.address",
                        told.address(),
                        "is not where this service may ask: it " + refusal.get(),
                        "Leave it out for the usual one, or have the operator name the host in readiness.integrations.ashby.hosts.");
            }
        }
        desk.keep(tenant, told);
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
        return IntegrationDesk.got(log.store().dispatch(AshbyVoice.adding(order, candidate.toString())));
    }
}
