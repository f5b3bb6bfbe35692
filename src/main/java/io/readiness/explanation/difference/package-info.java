/** What differs between two assessments, and what if a profile were changed. */
@NullMarked
package io.readiness.explanation.difference;

import org.jspecify.annotations.NullMarked;
