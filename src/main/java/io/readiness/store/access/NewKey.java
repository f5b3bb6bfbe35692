package io.readiness.store.access;

import io.readiness.store.chain.Fit;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wanted; its parts are those of {@link KeptKey}.
 *
 * @throws io.readiness.store.chain.StoreRefusal.Unfit where a text cannot be kept
 */
public record NewKey(
        String tenant,
        String name,
        SortedSet<String> scopes,
        @Nullable Integer requests,
        @Nullable Instant expires) {
    /** The longest name; records tell it with a word before it. */
    public static final int LONGEST_NAME = 100;

    public NewKey {
        Fit.text("tenant", tenant, Fit.TENANT);
        Fit.text("name of the key", name, LONGEST_NAME);
    }
}
