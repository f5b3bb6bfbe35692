/** Tables as files: read and checked. */
@NullMarked
package io.readiness.rulebook.table;

import org.jspecify.annotations.NullMarked;
