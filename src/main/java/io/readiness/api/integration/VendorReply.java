package io.readiness.api.integration;

import io.readiness.api.delivery.SafeClient.Answered;
import io.readiness.api.delivery.SafeClient.Forbidden;
import io.readiness.api.delivery.SafeClient.Reply;
import io.readiness.api.delivery.SafeClient.Unanswered;
import io.readiness.screening.delivery.Attempt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a vendor's answer to a call means for the delivery. A vendor never wants nothing more: other orders go on. */
public final class VendorReply {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private VendorReply() {}

    /** What became of it: taken, refused for ever where the vendor does not know what it is about, else to be tried again. */
    public static Attempt attempt(Reply reply) {
        if (reply instanceof Forbidden forbidden) {
            return new Attempt.Refused(null, forbidden.why());
        }
        if (!(reply instanceof Answered answered)) {
            return new Attempt.Failed(null, ((Unanswered) reply).why(), null);
        }
        int status = answered.status();
        if (status / 100 == 2) {
            return new Attempt.Taken(status, answered.text());
        }
        return status == NOT_FOUND || status == GONE
                ? new Attempt.Refused(status, answered.text())
                : new Attempt.Failed(status, answered.text(), wish(answered));
    }

    /** How long it wants to be left alone, in seconds; a date is left to the usual schedule. */
    private static @Nullable Duration wish(Answered answered) {
        String after = answered.headers().get("retry-after");
        return after != null && after.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(after)) : null;
    }
}
