/** Why a rating, gate, band, archetype, path or circumstance does not hold. */
@NullMarked
package io.readiness.explanation.whynot;

import org.jspecify.annotations.NullMarked;
