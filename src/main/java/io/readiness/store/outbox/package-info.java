/** What has to be told elsewhere, kept with the commit of what happened, until it is told. */
@NullMarked
package io.readiness.store.outbox;

import org.jspecify.annotations.NullMarked;
