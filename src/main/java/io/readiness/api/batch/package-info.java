/** Assesses many profiles, each in its line, while the lines arrive. */
@NullMarked
package io.readiness.api.batch;

import org.jspecify.annotations.NullMarked;
