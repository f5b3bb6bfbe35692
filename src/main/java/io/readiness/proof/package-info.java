/** What a piece of work proves, and the one to build next (T10). */
@NullMarked
package io.readiness.proof;

import org.jspecify.annotations.NullMarked;
