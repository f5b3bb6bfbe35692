/** Finds out who asks, and whether they may. */
@NullMarked
package io.readiness.api.access;

import org.jspecify.annotations.NullMarked;
