package io.readiness.store.chain;

import io.readiness.store.chain.StoredRecord.Content;
import io.readiness.store.chain.StoredRecord.Header;

/**
 * A record that is made ready and waits for its place in the chain.
 *
 * @param unplaced the header, with no place yet and nothing before it
 * @param content what tells of a candidate
 */
public record Draft(Header unplaced, Content content) {
    /** About how much memory it takes, in bytes. */
    public long weight() {
        byte[] input = content.input();
        String query = content.query();
        return (input == null ? 0 : input.length) + (query == null ? 0 : query.length()) + 500L;
    }
}
