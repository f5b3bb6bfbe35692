/** Tells receivers of a tenant what happened, as Standard Webhooks has it. */
@NullMarked
package io.readiness.api.webhook;

import org.jspecify.annotations.NullMarked;
