package io.readiness.store;

import io.readiness.store.chain.StoredRecord.Head;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param records how many records were found whole
 * @param head where the chain ends, or the last one before the broken one
 * @param broken the first that is not what was written; absent: the chain is whole
 */
public record ChainVerification(
        long records, Head head, @Nullable Broken broken) {

    /**
     * The first record that is not what was written.
     *
     * @param sequence its place
     * @param id its id; absent: there is no record at this place
     * @param says what is wrong with it
     */
    public record Broken(long sequence, @Nullable String id, String says) {}

    /** Is told how far a walk has come, every now and then. */
    public interface Progress {
        void at(long sequence, long last);
    }
}
