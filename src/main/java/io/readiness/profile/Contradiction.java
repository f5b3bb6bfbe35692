package io.readiness.profile;

import org.jspecify.annotations.Nullable;

/**
 * Two things that were said and cannot both be true.
 *
 * @param path the JSON path of the one to look at first
 * @param value what was said there
 * @param message what is wrong
 * @param hint what to try
 */
public record Contradiction(String path, @Nullable Object value, String message, String hint) {
    /** The same in a document of which the one it was found in is a part, for example {@code $.profile}. */
    public Contradiction within(String part) {
        return new Contradiction(part + path.substring(1), value, message, hint);
    }
}
