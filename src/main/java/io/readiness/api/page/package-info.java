/** Pages for people who open the service in a browser: what it is, what its problems mean, and its API to be tried. */
@NullMarked
package io.readiness.api.page;

import org.jspecify.annotations.NullMarked;
