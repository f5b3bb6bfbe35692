/**
 * How a profile is judged: facts, ratings, the scorecard, conditions and paths. Pure, without id, clock or I/O. Depends on
 * the profile only.
 */
@NullMarked
package io.readiness.judgement;

import org.jspecify.annotations.NullMarked;
