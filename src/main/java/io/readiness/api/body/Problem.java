package io.readiness.api.body;

import java.util.List;
import java.util.UUID;
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

    /** What {@link ProblemMapper} and whoever answers before it writes. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of a kind, that one sentence says. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, detail, List.of());
    }

    /** A problem of a kind, with all that is wrong. */
    public static Problem of(ProblemKind kind, String detail, List<Fault> faults) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, faults.isEmpty() ? null : faults);
    }

    /** What a library says by a status alone. */
    public static Problem of(int status) {
        ProblemKind kind = ProblemKind.of(status);
        return new Problem(kind.type(), kind.title(), status, kind.remedies().get(0), null, null);
    }

    /** A fault of the service, as its log names it. */
    static Problem incident(UUID incident) {
        return new Problem(
                ProblemKind.UNEXPECTED.type(),
                ProblemKind.UNEXPECTED.title(),
                ProblemKind.UNEXPECTED.status(),
                "This is a fault of the service. Tell its operator the incident; the log has it.",
                "urn:uuid:" + incident,
                null);
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
