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
    /**
     * The same of a profile that is part of something larger.
     *
     * @param place where the profile stands, as a JSON path
     */
    public Contradiction within(String place) {
        return new Contradiction(place + path.substring(1), value, message, hint);
    }
}
