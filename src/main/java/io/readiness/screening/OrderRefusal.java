package io.readiness.screening;

import io.readiness.screening.Order.OrderStatus;
import java.util.Collection;

/** What cannot be done with an order or an invitation: what is wrong, and what to try. */
@SuppressWarnings("serial") // It is told where it happens, and written nowhere.
public abstract sealed class OrderRefusal extends RuntimeException {
    private OrderRefusal(String sentence) {
        super(sentence);
    }

    /** An order that this tenant does not have. */
    public static final class UnknownOrder extends OrderRefusal {
        public UnknownOrder(String id) {
            super("There is no order \"" + id + "\". GET /api/v1/orders lists them.");
        }
    }

    /** An order that does not change any more. */
    public static final class NotOpen extends OrderRefusal {
        private final transient Order order;

        public NotOpen(Order order) {
            super("The order " + order.id() + " is " + order.status()
                    + (order.reason() == null ? "" : " (" + order.reason() + ")")
                    + ", and only an open one changes. Place a new order where the applicant is to be asked again.");
            this.order = order;
        }

        /** As it stands. */
        public Order order() {
            return order;
        }
    }

    /** An order that has no result. */
    public static final class NoResult extends OrderRefusal {
        public NoResult(Order order) {
            super(
                    order.status() == OrderStatus.OPEN
                            ? "The order " + order.id()
                                    + " is open, and has no result yet: the applicant is not through. Ask again later, or close it with what there is."
                            : "The order " + order.id() + " is " + order.status() + ", and has no result.");
        }
    }

    /** Something that is not on offer. */
    public static final class UnknownPackage extends OrderRefusal {
        private final String id;
        private final String nearest;

        public UnknownPackage(String id, Collection<String> known, String nearest) {
            super("There is no package \"" + id + "\". On offer are " + String.join(", ", known) + ".");
            this.id = id;
            this.nearest = nearest;
        }

        /** As it was asked for. */
        public String id() {
            return id;
        }

        /** What was most likely meant. */
        public String nearest() {
            return nearest;
        }
    }

    /** An invitation that nobody has, or whose order was erased. */
    public static final class UnknownInvitation extends OrderRefusal {
        public UnknownInvitation() {
            super("There is no such invitation. Maybe the link is not whole, or what it led to was erased.");
        }
    }

    /** An answer without consent. */
    public static final class NoConsent extends OrderRefusal {
        public NoConsent() {
            super("Nothing is asked and no answer is taken before you have agreed to be assessed."
                    + " Read what is stored and who sees it, and agree first.");
        }
    }

    /** A close without anything to judge. */
    public static final class NothingTold extends OrderRefusal {
        public NothingTold(Order order) {
            super("The applicant of order " + order.id()
                    + " has not agreed to be assessed, and the order brought nothing"
                    + " that tells of them, so there is nothing to make a result of. Cancel it, or wait.");
        }
    }
}
