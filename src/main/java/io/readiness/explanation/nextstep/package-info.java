/** The smallest set of actions that reaches a band or a path, proven to be the smallest. */
@NullMarked
package io.readiness.explanation.nextstep;

import org.jspecify.annotations.NullMarked;
