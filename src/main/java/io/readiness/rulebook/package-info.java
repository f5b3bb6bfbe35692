/** The only place that knows Drools: loads a folder of rules, refuses what is wrong in it, compiles and runs it. */
@NullMarked
package io.readiness.rulebook;

import org.jspecify.annotations.NullMarked;
