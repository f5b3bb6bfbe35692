/**
 * All between a socket and REST: what of a request is read, for how long and into how much memory, which requests are none,
 * who works on them, and how connections come to their end.
 */
@NullMarked
package io.readiness.api.connection;

import org.jspecify.annotations.NullMarked;
