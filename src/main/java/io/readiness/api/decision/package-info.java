/** Keeps what was decided, finds it again, and makes it again. */
@NullMarked
package io.readiness.api.decision;

import org.jspecify.annotations.NullMarked;
