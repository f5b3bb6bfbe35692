/** Interviews, each as it stands now, until they come to a decision. */
@NullMarked
package io.readiness.store.interview;

import org.jspecify.annotations.NullMarked;
