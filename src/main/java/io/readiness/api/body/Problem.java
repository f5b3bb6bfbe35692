package io.readiness.api.body;

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
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Fault> faults) {

    Problem(String name, String title, int status, String detail) {
        this("/problems/" + name, title, status, detail, null, null);
    }

    /** The same problem with a further sentence on what to try. */
    public Problem withHint(String sentence) {
        return new Problem(type, title, status, detail + sentence, instance, faults);
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param path where, as a JSON path in the body, or the name of a query parameter
     * @param value what was sent there, texts cut to 200 characters; absent: nothing was sent
     * @param message what is wrong
     * @param hint what to try
     */
    public record Fault(String path, @Nullable Object value, String message, String hint) {
        private static final int LONGEST_ECHO = 200;

        public Fault {
            if (value != null && !(value instanceof Number) && !(value instanceof Boolean)) {
                value = shortened(value.toString());
            }
        }

        public static String shortened(String text) {
            return text.length() <= LONGEST_ECHO
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ECHO - 1))) + "…";
        }
    }
}
