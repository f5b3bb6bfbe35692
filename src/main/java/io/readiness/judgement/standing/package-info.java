/** Where a candidate stands: the scorecard, and the tables whose conditions are held against it. */
@NullMarked
package io.readiness.judgement.standing;

import org.jspecify.annotations.NullMarked;
