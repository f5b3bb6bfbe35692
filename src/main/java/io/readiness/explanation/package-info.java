/** Why, why not, what if, what next and what differs: each asks the assessor again, and none has a scoring path of its own. */
@NullMarked
package io.readiness.explanation;

import org.jspecify.annotations.NullMarked;

