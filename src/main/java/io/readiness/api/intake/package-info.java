/** Takes documents in: files out of a body, read by workers of their own, and every failure told as a problem. */
@NullMarked
package io.readiness.api.intake;

import org.jspecify.annotations.NullMarked;
