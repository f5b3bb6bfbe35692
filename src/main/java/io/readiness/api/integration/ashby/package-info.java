/** Ashby: this service as an assessment partner, after the published text of its assessments framework. */
@NullMarked
package io.readiness.api.integration.ashby;

import org.jspecify.annotations.NullMarked;
