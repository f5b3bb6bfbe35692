package io.readiness.api;

import io.readiness.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch: its assessment, or why there is none.
 *
 * @param line the line that is answered, counted from 1 with the blank ones, as an editor does
 * @param assessment what the line's profile alone would have been answered with
 * @param problem what the line alone would have been refused with
 */
record AssessedLine(
        long line,
        @Nullable Assessment assessment,
        @Nullable Problem problem) {}
