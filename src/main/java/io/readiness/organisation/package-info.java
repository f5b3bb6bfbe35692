/** What the organisation gives, what it withholds, and what a manager can look at and do. Depends on a judgement only. */
@NullMarked
package io.readiness.organisation;

import org.jspecify.annotations.NullMarked;
