/** What we conclude: pure, without id, clock or I/O. Depends on the profile and the guide only. */
@NullMarked
package io.readiness.assessment;

import org.jspecify.annotations.NullMarked;

