package io.readiness.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param path where, as a JSON path in the body, or the name of a query parameter
 * @param value what was sent there, texts cut to 200 characters; absent: nothing was sent
 * @param message what is wrong
 * @param hint what to try
 */
record Fault(String path, @Nullable Object value, String message, String hint) {
    private static final int LONGEST_ECHO = 200;

    Fault {
        if (value != null && !(value instanceof Number) && !(value instanceof Boolean)) {
            value = shortened(value.toString());
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_ECHO - 1))) + "…";
    }
}
