/** What a candidate can do to come further, and what that changes in a profile. */
@NullMarked
package io.readiness.action;

import org.jspecify.annotations.NullMarked;
