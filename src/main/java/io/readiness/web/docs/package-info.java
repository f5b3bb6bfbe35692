/** The description of the API as pages: every operation, what it takes, and what it answers. They need no script. */
@NullMarked
package io.readiness.web.docs;

import org.jspecify.annotations.NullMarked;
