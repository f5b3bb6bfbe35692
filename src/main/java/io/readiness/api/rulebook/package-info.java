/** The rulebook as it is told to whoever checks a judgement: every table in one shape, each at an address of its own. */
@NullMarked
package io.readiness.api.rulebook;

import org.jspecify.annotations.NullMarked;
