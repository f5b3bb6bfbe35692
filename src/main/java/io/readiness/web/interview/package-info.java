/** An interview as pages: one question at a time, by forms that need no script. */
@NullMarked
package io.readiness.web.interview;

import org.jspecify.annotations.NullMarked;
