package io.readiness.api.integration.ashby;

import io.readiness.api.integration.Vendor;
import io.readiness.api.integration.ashby.AshbyCall.What;
import io.readiness.api.order.OrderVoice;
import io.readiness.screening.Channel;
import io.readiness.screening.Order;
import io.readiness.store.outbox.Dispatch;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has Ashby told how an assessment goes on. That it was begun is in the answer to its call. */
@Singleton
final class AshbyVoice implements OrderVoice {
    static final String UPDATE = "assessment.update";
    static final String ADD = "assessment.addCompletedToCandidate";

    @Override
    public Channel channel() {
        return Channel.ASHBY;
    }

    @Override
    public List<Dispatch> calls(String type, Order order) {
        return switch (type) {
            case "order.started" -> List.of(dispatch(order, UPDATE, new AshbyCall(What.STARTED, null)));
            case "order.completed" -> List.of(dispatch(order, UPDATE, new AshbyCall(What.COMPLETED, null)));
            case "order.cancelled", "order.expired" ->
                AshbyPartner.CANCELLED.equals(order.reason())
                        ? List.of()
                        : List.of(dispatch(order, UPDATE, new AshbyCall(What.CANCELLED, null)));
            default -> List.of();
        };
    }

    /** A result that Ashby had not asked for. */
    static Dispatch adding(Order order, String candidate) {
        return dispatch(order, ADD, new AshbyCall(What.ADDED, candidate));
    }

    /** Calls about one order go one after the other, and wait for none about another. */
    private static Dispatch dispatch(Order order, String call, AshbyCall what) {
        return new Dispatch(
                order.tenant(),
                Vendor.ASHBY.id(),
                call,
                call + " " + order.id(),
                what.payload(),
                order.id(),
                reference(order));
    }

    private static @Nullable String reference(Order order) {
        return order.applicant().reference();
    }
}
