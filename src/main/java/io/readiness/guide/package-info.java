/** What we may cite: the claims of the two career guides. Depends on nothing. */
@NullMarked
package io.readiness.guide;

import org.jspecify.annotations.NullMarked;
