/** Reads texts with the analysis of Apache Lucene, which nobody else here knows. */
@NullMarked
package io.readiness.lexicon;

import org.jspecify.annotations.NullMarked;
