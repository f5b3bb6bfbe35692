package io.readiness.api.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What endpoints may hear of. */
enum EventType {
    ORDER_CREATED,
    ORDER_INVITED,
    ORDER_STARTED,
    ORDER_COMPLETED,
    ORDER_CANCELLED,
    ORDER_EXPIRED,
    ASSESSMENT_RECORDED,
    DECISION_OVERRIDDEN,
    CANDIDATE_ERASED;

    /** As it stands in events. */
    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** All of them, as they stand in events. */
    static List<String> all() {
        return Arrays.stream(values()).map(EventType::told).toList();
    }
}
