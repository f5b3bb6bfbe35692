/** Profiles as a table: a candidate in each row, a field of the profile in each column; comma-separated values and back. */
@NullMarked
package io.readiness.intake.table;

import org.jspecify.annotations.NullMarked;
