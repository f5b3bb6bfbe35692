/** The REST edge: reads what is told, refuses what cannot be, and answers with what was concluded. */
@NullMarked
package io.readiness.api;

import org.jspecify.annotations.NullMarked;
