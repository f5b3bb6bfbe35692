/** Rules as files: read, compiled, run in sessions of the engine, and read into their model. */
@NullMarked
package io.readiness.rulebook.rule;

import org.jspecify.annotations.NullMarked;
