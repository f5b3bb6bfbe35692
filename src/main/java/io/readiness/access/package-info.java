/** Who may do what: tenants, what their callers may do, and how often. */
@NullMarked
package io.readiness.access;

import org.jspecify.annotations.NullMarked;
