/** The recruiter's desk: many profiles at once, a table of them, and a few of them beside each other. It ranks and rejects nobody. */
@NullMarked
package io.readiness.web.desk;

import org.jspecify.annotations.NullMarked;
