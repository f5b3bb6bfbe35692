/** All that is concluded of a candidate, joined into one answer: pure, without id, clock or I/O. */
@NullMarked
package io.readiness.assessment;

import org.jspecify.annotations.NullMarked;
