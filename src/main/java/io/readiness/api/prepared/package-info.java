/** Documents that are the same for everybody: made once, sent by all their requests from the same bytes. */
@NullMarked
package io.readiness.api.prepared;

import org.jspecify.annotations.NullMarked;
