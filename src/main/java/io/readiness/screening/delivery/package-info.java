/** How what happened is told elsewhere: what is carried, what becomes of it, when it is tried again, and where nothing is sent to. */
@NullMarked
package io.readiness.screening.delivery;

import org.jspecify.annotations.NullMarked;
