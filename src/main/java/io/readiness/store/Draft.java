package io.readiness.store;

import io.readiness.store.StoredRecord.Content;
import io.readiness.store.StoredRecord.Header;

/**
 * A record that waits for its place in the chain.
 *
 * @param unplaced the header, with no place yet and nothing before it
 * @param content what tells of a candidate
 */
record Draft(Header unplaced, Content content) {}
