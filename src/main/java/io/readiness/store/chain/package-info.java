/** What a record is, how its hashes come about, and what may stand in one. Knows no connection but the row it is read from. */
@NullMarked
package io.readiness.store.chain;

import org.jspecify.annotations.NullMarked;
