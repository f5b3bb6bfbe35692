/** What is there before the first request: the rulebook in force in its languages, whether it is ready, and the meters. */
@NullMarked
package io.readiness.api.start;

import org.jspecify.annotations.NullMarked;
