package io.readiness.api.integration.greenhouse;

import io.readiness.api.integration.Vendor;
import io.readiness.api.order.OrderVoice;
import io.readiness.screening.Channel;
import io.readiness.screening.Order;
import io.readiness.store.outbox.Dispatch;
import jakarta.inject.Singleton;
import java.util.List;

/** Has Greenhouse told that a test is done. It asks for the rest by itself. */
@Singleton
final class GreenhouseVoice implements OrderVoice {
    static final String COMPLETED = "order.completed";

    @Override
    public Channel channel() {
        return Channel.GREENHOUSE;
    }

    @Override
    public List<Dispatch> calls(String type, Order order) {
        String url = order.vendor().get(GreenhousePartner.URL);
        return type.equals(COMPLETED) && url != null
                ? List.of(new Dispatch(
                        order.tenant(),
                        Vendor.GREENHOUSE.id(),
                        type,
                        url,
                        new byte[0],
                        order.id(),
                        order.applicant().reference()))
                : List.of();
    }
}
