package io.readiness.api.order;

import io.readiness.screening.Order;
import io.readiness.store.outbox.Dispatch;
import java.nio.charset.StandardCharsets;

/** Mails to applicants, as what is carried: which of them, and of which order. Names and addresses stay in the order. */
final class InvitationMail {
    static final String CHANNEL = "mail";

    private InvitationMail() {}

    /** What is written. */
    enum Kind {
        INVITE,
        REMIND
    }

    /** A mail that is to be sent, once for each time. */
    static Dispatch dispatch(Kind kind, Order order) {
        String which = kind.name() + " " + order.invitation().reminders();
        return new Dispatch(
                order.tenant(),
                CHANNEL,
                kind == Kind.INVITE ? "order.invited" : "order.reminder",
                order.id(),
                which.getBytes(StandardCharsets.UTF_8),
                order.id(),
                order.applicant().reference());
    }
}
