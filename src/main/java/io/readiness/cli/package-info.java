/** The command line: what an operator asks of kept decisions beside the service, or without it. */
@NullMarked
package io.readiness.cli;

import org.jspecify.annotations.NullMarked;
