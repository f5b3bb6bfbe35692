/** Assessments that somebody ordered: of whom, with what, how far they are, and what may become of them. */
@NullMarked
package io.readiness.screening;

import org.jspecify.annotations.NullMarked;
