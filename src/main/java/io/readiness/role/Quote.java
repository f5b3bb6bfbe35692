package io.readiness.role;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place of a role by which something is told.
 *
 * @param path where, as a JSON path in the role; in a text with markup, characters are counted without it
 * @param words what stands there
 * @param start the place of the first character, from 0; absent: a field and no text
 * @param end the place after the last character; absent: a field and no text
 */
public record Quote(
        String path,
        String words,
        @Nullable Integer start,
        @Nullable Integer end) {
    static final Comparator<Quote> AS_READ =
            Comparator.comparing(Quote::path).thenComparing(quote -> quote.start == null ? 0 : quote.start);

    static Quote field(String path, Object value) {
        return new Quote(path, value.toString(), null, null);
    }
}
