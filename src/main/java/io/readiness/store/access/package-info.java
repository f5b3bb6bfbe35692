/** Tenants, the keys by which they ask, and who read what. */
@NullMarked
package io.readiness.store.access;

import org.jspecify.annotations.NullMarked;
