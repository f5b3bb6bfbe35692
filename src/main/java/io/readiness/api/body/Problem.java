package io.readiness.api.body;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /**
     * There is nothing at a path.
     *
     * @param nearest what may have been meant: nothing, or a sentence after a space
     */
    public static Problem unknownPath(String path, String nearest) {
        return of(
                ProblemKind.UNKNOWN_PATH,
                "There is nothing at " + Fault.shortened(path) + "." + nearest
                        + " /docs shows people what there is, and GET /q/openapi tells tools.");
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
     * @param path where, as a JSON path in the body, the name of a column of a table, or the name of a query parameter
     * @param value what was sent there, texts cut to 200 characters; absent: nothing was sent
     * @param message what is wrong
     * @param hint what to try
     */
    public record Fault(String path, @Nullable Object value, String message, String hint) {
        static final int LONGEST_ECHO = 200;

        /** Longer numbers, and larger ones, are no numbers to those who read them. */
        private static final int LONGEST_NUMBER = 25;

        private static final int MOST_DIGITS = 300;
        private static final char REPLACEMENT = '\uFFFD';

        public Fault {
            if (value != null && !isUsual(value)) {
                value = shortened(value.toString());
            }
        }

        /** Whether it is echoed as the number or the truth value that it is. */
        private static boolean isUsual(Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal.precision() <= LONGEST_NUMBER
                        && Math.abs((long) decimal.precision() - decimal.scale()) <= MOST_DIGITS;
            }
            return value instanceof BigInteger whole
                    ? whole.bitLength() <= LONGEST_NUMBER * 3
                    : value instanceof Number || value instanceof Boolean;
        }

        /** The beginning of a text, in characters that every reader of JSON can read. */
        public static String shortened(String text) {
            String beginning = text.length() <= LONGEST_ECHO
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ECHO - 1))) + "…";
            return JsonDocument.hasHalf(beginning)
                    ? beginning
                            .codePoints()
                            .map(one -> Character.getType(one) == Character.SURROGATE ? REPLACEMENT : one)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()
                    : beginning;
        }
    }
}
