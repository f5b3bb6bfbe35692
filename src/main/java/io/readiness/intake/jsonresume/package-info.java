/** The published form of JSON Resume, read as it is really found and written with what only a profile knows. */
@NullMarked
package io.readiness.intake.jsonresume;

import org.jspecify.annotations.NullMarked;
