/**
 * Which course or assessment is worth taking, if any: what is held, the route, and why the rest is not for now. A
 * certificate raises no score.
 */
@NullMarked
package io.readiness.certification;

import org.jspecify.annotations.NullMarked;
