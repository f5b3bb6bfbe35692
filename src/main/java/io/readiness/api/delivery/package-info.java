/** The way out: who carries what is due, and the only client that speaks to other machines. */
@NullMarked
package io.readiness.api.delivery;

import org.jspecify.annotations.NullMarked;
