/** Makes the changes of a JSON Patch in a profile, and tells of a fault which change brought it. */
@NullMarked
package io.readiness.api.whatif;

import org.jspecify.annotations.NullMarked;
