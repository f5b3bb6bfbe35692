/** Asks a person for what a profile does not tell yet, the question that settles most first. */
@NullMarked
package io.readiness.interview;

import org.jspecify.annotations.NullMarked;
