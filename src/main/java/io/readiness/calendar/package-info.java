/** A plan as a calendar file (RFC 5545). The only place that knows iCal4j. */
@NullMarked
package io.readiness.calendar;

import org.jspecify.annotations.NullMarked;
