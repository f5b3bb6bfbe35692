/** What is laid before the rules: the sections of a profile, and what follows from them for a signal. Each fact tells its path. */
@NullMarked
package io.readiness.judgement.fact;

import org.jspecify.annotations.NullMarked;
