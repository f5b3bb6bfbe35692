package io.readiness.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered (RFC 9457).
 *
 * @param type the kind of problem, a relative reference
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what happened here, and what to try
 * @param instance the incident, as it stands in the log; only for faults of the service itself
 * @param faults all that is wrong with the request; absent where one sentence says it
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Fault> faults) {

    Problem(String name, String title, int status, String detail) {
        this("/problems/" + name, title, status, detail, null, null);
    }
}
