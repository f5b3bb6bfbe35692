/** Ashby, as its published texts describe it, for whoever wants to be its assessment partner. Knows nothing of this service. */
@NullMarked
package io.readiness.integration.ashby;

import org.jspecify.annotations.NullMarked;
