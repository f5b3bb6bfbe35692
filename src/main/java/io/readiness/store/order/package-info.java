/** Assessments that were ordered, each as it stands now. */
@NullMarked
package io.readiness.store.order;

import org.jspecify.annotations.NullMarked;
