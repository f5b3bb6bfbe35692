/** Interviews as callers send and keep them. */
@NullMarked
package io.readiness.api.interview;

import org.jspecify.annotations.NullMarked;
