/** What we are told about a candidate: records that bind from JSON and refuse to be wrong. Depends on nothing. */
@NullMarked
package io.readiness.profile;

import org.jspecify.annotations.NullMarked;
