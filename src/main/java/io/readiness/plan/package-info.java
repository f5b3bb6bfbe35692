/** What to do next for the move: closing actions, the steps, and thirty, sixty and ninety days (T7, T11, T12). */
@NullMarked
package io.readiness.plan;

import org.jspecify.annotations.NullMarked;
