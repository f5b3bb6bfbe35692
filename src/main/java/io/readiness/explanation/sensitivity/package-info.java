/** How far each number of the rulebook may move before a recommendation changes. */
@NullMarked
package io.readiness.explanation.sensitivity;

import org.jspecify.annotations.NullMarked;
