/** Greenhouse: this service as an assessment partner, after the published text of its Assessment Partner API and webhooks. */
@NullMarked
package io.readiness.api.integration.greenhouse;

import org.jspecify.annotations.NullMarked;
