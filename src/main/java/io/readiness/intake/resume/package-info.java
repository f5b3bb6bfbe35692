/** What a resume tells, word for word and with its place, before anybody judges it. */
@NullMarked
package io.readiness.intake.resume;

import org.jspecify.annotations.NullMarked;
