package io.readiness.api.order;

import io.readiness.screening.Channel;
import io.readiness.screening.Order;
import io.readiness.store.outbox.Dispatch;
import java.util.List;

/** Tells the system that an order came from what became of it; one for each channel that wants to know. */
public interface OrderVoice {
    /** Whose orders it tells of. */
    Channel channel();

    /**
     * Which calls a change asks for; they are kept in the commit of that change. It is asked before the change is written, and must
     * neither wait for anybody nor change anything.
     *
     * @param type what happened, as events name it: {@code order.created}, {@code order.started}, {@code order.completed},
     *     {@code order.cancelled} or {@code order.expired}
     * @param order as it stands then
     */
    List<Dispatch> calls(String type, Order order);
}
