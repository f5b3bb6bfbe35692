/** From what people have to what a profile tells: documents are read, and what they say is drafted, never judged. */
@NullMarked
package io.readiness.intake;

import org.jspecify.annotations.NullMarked;
