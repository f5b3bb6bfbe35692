/** Reads what is sent as JSON, and refuses what cannot be, with all that is wrong with it as a problem (RFC 9457). */
@NullMarked
package io.readiness.api.body;

import org.jspecify.annotations.NullMarked;
