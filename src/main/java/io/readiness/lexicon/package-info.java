/** Reads texts by a full-form dictionary and the place of words in their clause; nobody else here knows how. */
@NullMarked
package io.readiness.lexicon;

import org.jspecify.annotations.NullMarked;
