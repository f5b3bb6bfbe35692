package io.readiness;

import io.readiness.profile.Records;
import org.jspecify.annotations.Nullable;

/** A record with one part changed, the rest as it is. */
public final class Changed {
    private Changed() {}

    /** The record with the part of this name replaced. */
    public static <R extends Record> R part(R whole, String name, @Nullable Object value) {
        return Records.with(whole, name, value);
    }
}
