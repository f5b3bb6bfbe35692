package io.readiness.store;

import io.readiness.store.chain.StoredRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param records records without their input
 * @param next where the next part begins; absent: this is the last one
 */
public record Page(List<StoredRecord> records, @Nullable String next) {}
