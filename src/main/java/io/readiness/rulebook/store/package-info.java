/** A rulebook read, checked and compiled in one archive, and where it is kept. */
@NullMarked
package io.readiness.rulebook.store;

import org.jspecify.annotations.NullMarked;
