/** The rulebook as pages: each signal, rule, table and claim at an address of its own, with links both ways. */
@NullMarked
package io.readiness.web.rulebook;

import org.jspecify.annotations.NullMarked;
