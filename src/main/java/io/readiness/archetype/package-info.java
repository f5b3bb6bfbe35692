/** Which kind of Product Owner a profile shows (T6), how realistic the move is from there (T2), and whom the guides serve. */
@NullMarked
package io.readiness.archetype;

import org.jspecify.annotations.NullMarked;
